import Ports
import Testing

@Suite struct `An amount of money` {
  @Test func `adds and subtracts minor units`() throws {
    #expect(try Money(150, .eur).adding(Money(75, .eur)) == Money(225, .eur))
    #expect(try Money(50, .eur).subtracting(Money(75, .eur)) == Money(-25, .eur))
  }

  @Test func `refuses to mix currencies`() {
    let error = #expect(throws: MoneyError.self) { try Money(1, .eur).adding(Money(1, .usd)) }
    #expect(error == .currencyMismatch(Money(1, .eur), Money(1, .usd)))
  }

  @Test func `refuses a sum beyond 64 bits`() {
    let error = #expect(throws: MoneyError.self) { try Money(.max, .eur).adding(Money(1, .eur)) }
    #expect(error == .overflow(Money(.max, .eur)))
  }

  @Test func `refuses a difference beyond 64 bits`() {
    let error = #expect(throws: MoneyError.self) {
      try Money(.min, .eur).subtracting(Money(1, .eur))
    }
    #expect(error == .overflow(Money(.min, .eur)))
  }

  @Test func `refuses a product beyond 64 bits`() throws {
    #expect(try Money(-3, .eur).multiplied(by: 4) == Money(-12, .eur))
    let error = #expect(throws: MoneyError.self) { try Money(.max, .eur).multiplied(by: 2) }
    #expect(error == .overflow(Money(.max, .eur)))
  }

  @Test(arguments: [
    (1_000, 1_000, 100), (999, 0, 0), (999, 10_000, 999), (Int.max, 10_000, .max),
    (.min, 10_000, .min), (Int.max, 1, 922_337_203_685_478),
  ])
  func `is taken a part of without overflow`(amount: Int, basisPoints: Int, part: Int) {
    #expect(Money(amount, .eur).part(basisPoints: basisPoints) == Money(part, .eur))
  }

  @Test(arguments: [(1, 1), (-1, -1), (3, 2), (-3, -2)])
  func `rounds a half away from zero`(amount: Int, half: Int) {
    #expect(Money(amount, .eur).part(basisPoints: 5_000).minorUnits == half)
  }

  @Test func `rounds less than a half towards zero`() {
    #expect(Money(100, .eur).part(basisPoints: 149).minorUnits == 1)
    #expect(Money(-100, .eur).part(basisPoints: 149).minorUnits == -1)
  }

  @Test(arguments: [
    (Money(1_999, .eur), "19.99 EUR"), (Money(5, .eur), "0.05 EUR"), (Money(0, .usd), "0.00 USD"),
    (Money(-5, .gbp), "-0.05 GBP"), (Money(-1_999, .chf), "-19.99 CHF"),
    (Money(120, .jpy), "120 JPY"), (Money(-3, .jpy), "-3 JPY"), (Money(1_005, .kwd), "1.005 KWD"),
    (Money(.min, .jpy), "-9223372036854775808 JPY"),
  ])
  func `prints with the digits of its currency`(amount: Money, text: String) {
    #expect("\(amount)" == text)
  }

  @Test(arguments: [
    (MoneyError.overflow(Money(5, .eur)), "The result of a calculation with 0.05 EUR"),
    (.currencyMismatch(Money(5, .eur), Money(5, .jpy)), "0.05 EUR and 5 JPY are of two"),
  ])
  func `says what cannot be computed`(error: MoneyError, start: String) {
    #expect("\(error)".hasPrefix(start))
  }
}
