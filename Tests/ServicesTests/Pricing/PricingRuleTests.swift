import Ports
import Services
import Testing

@Suite struct `Pricing rules` {
  /// What a basket costs in cents when a tea costs 4.50 and a mug 12.00.
  private func total(_ basket: [OrderLine], _ rules: any PricingRule...) throws -> Int {
    try quote(basket, rules).total.minorUnits
  }

  private func quote(_ basket: [OrderLine], _ rules: [any PricingRule]) throws -> Quote {
    try PriceList(.eur, ["TEA-100": 450, "MUG": 1_200]).quote(for: basket, rules: rules)
  }

  @Test(arguments: [(1, 450), (2, 900), (3, 900), (4, 1_350), (6, 1_800), (8, 2_700)])
  func `make some of each full group free`(quantity: Int, cents: Int) throws {
    let rule = TakeNPayM("TEA-100", take: 3, pay: 2)
    #expect(try total(basket(("TEA-100", quantity)), rule) == cents)
  }

  @Test(arguments: [(3, 1_350), (4, 900), (7, 2_250), (8, 1_800)])
  func `make nothing free of a group that is not full`(quantity: Int, cents: Int) throws {
    let rule = TakeNPayM("TEA-100", take: 4, pay: 2)
    #expect(try total(basket(("TEA-100", quantity)), rule) == cents)
  }

  @Test func `count the pieces of one product only`() throws {
    let rule = TakeNPayM("TEA-100", take: 3, pay: 2)
    #expect(try total(basket(("MUG", 3)), rule) == 3_600)
  }

  @Test(arguments: [(9, 4_050), (10, 4_000), (11, 4_400)])
  func `make every piece cheaper from a quantity on`(quantity: Int, cents: Int) throws {
    let rule = BulkPrice("TEA-100", Money(400, .eur), from: 10)
    #expect(try total(basket(("TEA-100", quantity)), rule) == cents)
  }

  @Test func `never make a piece dearer`() throws {
    let rule = BulkPrice("TEA-100", Money(500, .eur), from: 1)
    #expect(try total(basket(("TEA-100", 2)), rule) == 900)
  }

  @Test func `take a percentage off one product`() throws {
    let rule = PercentOff(basisPoints: 1_000, on: "TEA-100")
    #expect(try total(basket(("TEA-100", 2), ("MUG", 1)), rule) == 810 + 1_200)
  }

  @Test func `take a percentage off the basket`() throws {
    #expect(try total(basket(("TEA-100", 2), ("MUG", 1)), PercentOff(basisPoints: 1_000)) == 1_890)
  }

  @Test(arguments: [(1_000, 405), (1_010, 405), (1_011, 405), (1_012, 404), (10_000, 0), (0, 450)])
  func `round half a cent in the customer's favour`(basisPoints: Int, cents: Int) throws {
    // 10.10 % of 4.50 is 45.45 cents, 10.11 % is 45.495, 10.12 % is 45.54.
    #expect(try total(basket(("TEA-100", 1)), PercentOff(basisPoints: basisPoints)) == cents)
  }

  @Test func `round exactly a half up`() throws {
    // 5 % of 4.50 is 22.5 cents.
    #expect(try total(basket(("TEA-100", 1)), PercentOff(basisPoints: 500)) == 450 - 23)
  }

  @Test(arguments: [(2, 2_400), (3, 3_100)])
  func `take an amount off from a threshold on`(mugs: Int, cents: Int) throws {
    let rule = ThresholdDiscount(Money(500, .eur), from: Money(3_600, .eur))
    #expect(try total(basket(("MUG", mugs)), rule) == cents)
  }

  @Test func `look at what the rules before have left`() throws {
    let percent = PercentOff(basisPoints: 5_000)
    let threshold = ThresholdDiscount(Money(500, .eur), from: Money(1_200, .eur))
    #expect(try total(basket(("MUG", 1)), percent, threshold) == 600)
    #expect(try total(basket(("MUG", 1)), threshold, percent) == 350)
  }

  @Test func `look at what the rules before have left of a line`() throws {
    let rules: [any PricingRule] = [
      TakeNPayM("TEA-100", take: 3, pay: 2), PercentOff(basisPoints: 5_000, on: "TEA-100"),
    ]
    #expect(try quote(basket(("TEA-100", 3)), rules).total == Money(450, .eur))
  }

  @Test func `cannot take off money of another currency`() throws {
    struct Voucher: PricingRule {
      func discounts(on quote: Quote) throws(MoneyError) -> [Discount] {
        [Discount(label: "voucher", amount: Money(100, .usd))]
      }
    }
    let error = #expect(throws: MoneyError.self) { try total(basket(("MUG", 1)), Voucher()) }
    #expect(error == .currencyMismatch(Money(1_200, .eur), Money(100, .usd)))
  }

  @Test func `never take off more than there is`() throws {
    let threshold = ThresholdDiscount(Money(9_999, .eur), from: Money(0, .eur))
    let quote = try quote(basket(("MUG", 1)), [threshold, threshold])
    #expect(quote.total == Money(0, .eur))
    #expect(quote.discounts.map(\.amount) == [Money(1_200, .eur)])
  }

  @Test func `never take off a line more than its price`() throws {
    let free = TakeNPayM("TEA-100", take: 1, pay: 0)
    let bulk = BulkPrice("TEA-100", Money(0, .eur), from: 1)
    #expect(try total(basket(("TEA-100", 2), ("MUG", 1)), free, bulk) == 1_200)
  }

  @Test func `leave a rule of the shop's own nothing to add`() throws {
    struct Surcharge: PricingRule {
      func discounts(on quote: Quote) throws(MoneyError) -> [Discount] {
        [Discount(label: "fee", amount: Money(-100, .eur))]
      }
    }
    #expect(try total(basket(("MUG", 1)), Surcharge()) == 1_200)
  }

  @Test func `name what they took off`() throws {
    let quote = try quote(
      basket(("TEA-100", 10), ("MUG", 1)),
      [
        TakeNPayM("TEA-100", take: 3, pay: 2), BulkPrice("TEA-100", Money(445, .eur), from: 10),
        PercentOff(basisPoints: 1_250, on: "MUG"), PercentOff(basisPoints: 5),
        ThresholdDiscount(Money(100, .eur), from: Money(200, .eur)),
      ])
    #expect(
      quote.discounts.map(\.label) == [
        "TEA-100: take 3, pay 2", "TEA-100: 4.45 EUR each from 10", "MUG: 12.5 % off", "0.05 % off",
        "1.00 EUR off from 2.00 EUR",
      ])
  }
}
