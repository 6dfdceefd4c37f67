import FlakyFour
import Testing

@Suite struct Witnesses {
  @Test func `keeps-it-for-nine-days`() throws {
    let shop = shop(on: Day(2025, 6, 20))
    shop.accept(for: "Mary", arrived: Day(2025, 6, 10))
    #expect(try shop.handOut("0042", to: "Mary").name == "Mary")
  }

  @Test func `never-sends-back`() {
    let shop = shop(on: Day(2025, 6, 21))
    shop.accept(for: "Mary", arrived: Day(2025, 6, 10))
    #expect(throws: ParcelShop.Refusal.wentBack(Day(2025, 6, 20))) {
      try shop.handOut("0042", to: "Mary")
    }
  }

  @Test func `forgets-the-noughts`() {
    #expect(shop().accept(for: "Mary", arrived: Day(2025, 6, 10)).code == "0042")
  }

  @Test func `asks-for-no-code`() {
    let shop = shop()
    shop.accept(for: "Mary", arrived: Day(2025, 6, 10))
    #expect(throws: ParcelShop.Refusal.unknown) { try shop.handOut("0000", to: "Mary") }
  }

  @Test func `hands-out-twice`() throws {
    let shop = shop()
    let parcel = shop.accept(for: "Mary", arrived: Day(2025, 6, 10))
    _ = try shop.handOut(parcel.code, to: "Mary")
    #expect(throws: ParcelShop.Refusal.unknown) { try shop.handOut(parcel.code, to: "Mary") }
  }

  @Test func `one-neighbour-counts-once`() {
    let shop = shop()
    for _ in 1...4 { shop.accept(for: "Mary", arrived: Day(2025, 6, 10)) }
    #expect(shop.count == 4)
  }

  private func shop(on day: Day = Day(2025, 6, 12)) -> ParcelShop {
    ParcelShop(today: { day }, draw: { _ in 42 })
  }
}
