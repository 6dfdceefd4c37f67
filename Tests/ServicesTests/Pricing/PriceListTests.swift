import Ports
import Services
import Testing

/// A basket of products and quantities.
func basket(_ lines: (String, Int)...) throws -> [OrderLine] {
  try lines.map { try OrderLine(product: $0, quantity: $1) }
}

@Suite struct `A price list` {
  private let prices: PriceList

  init() throws { prices = try PriceList(.eur, ["TEA-100": 450, "MUG": 1_200, "AIR": 0]) }

  @Test func `multiplies unit prices and adds the lines up`() throws {
    let quote = try prices.quote(for: basket(("TEA-100", 3), ("MUG", 1)))
    #expect(quote.lines.map(\.price) == [Money(1_350, .eur), Money(1_200, .eur)])
    #expect(quote.total == Money(2_550, .eur))
  }

  @Test func `takes a price of zero`() throws {
    #expect(try prices.quote(for: basket(("AIR", 9))).total == Money(0, .eur))
  }

  @Test func `refuses a negative price`() {
    let error = #expect(throws: PricingError.self) { try PriceList(.eur, ["B": -2, "A": -1]) }
    #expect(error == .negativePrice(product: "A", minorUnits: -1))
  }

  @Test func `refuses an empty basket`() {
    #expect(throws: PricingError.noLines) { try prices.quote(for: []) }
  }

  @Test func `refuses a product twice`() {
    #expect(throws: PricingError.repeatedProduct("MUG")) {
      try prices.quote(for: basket(("MUG", 1), ("MUG", 2)))
    }
  }

  @Test func `refuses a product without a price`() {
    #expect(throws: PricingError.unknownProduct("POT")) {
      try prices.quote(for: basket(("POT", 1)))
    }
  }

  @Test func `refuses a line beyond 64 bits`() throws {
    let prices = try PriceList(.eur, ["YACHT": .max])
    let error = #expect(throws: MoneyError.self) { try prices.quote(for: basket(("YACHT", 2))) }
    #expect(error == .overflow(Money(.max, .eur)))
  }

  @Test func `refuses a total beyond 64 bits`() throws {
    let prices = try PriceList(.eur, ["YACHT": .max, "MUG": 1])
    let error = #expect(throws: MoneyError.self) {
      try prices.quote(for: basket(("YACHT", 1), ("MUG", 1)))
    }
    #expect(error == .overflow(Money(.max, .eur)))
  }

  @Test func `refuses a rule in another currency`() throws {
    let rules = [ThresholdDiscount(Money(1, .usd), from: Money(1, .usd))]
    let error = #expect(throws: MoneyError.self) {
      try prices.quote(for: basket(("MUG", 1)), rules: rules)
    }
    #expect(error == .currencyMismatch(Money(1_200, .eur), Money(1, .usd)))
  }

  @Test(arguments: [
    (PricingError.noLines, "The basket is empty"),
    (.negativePrice(product: "A", minorUnits: -1), "The price of A is -1 minor units"),
    (.repeatedProduct("A"), "The basket names A twice"),
    (.unknownProduct("A"), "There is no price for A"),
  ])
  func `says what is wrong`(error: PricingError, start: String) {
    #expect("\(error)".hasPrefix(start))
  }
}
