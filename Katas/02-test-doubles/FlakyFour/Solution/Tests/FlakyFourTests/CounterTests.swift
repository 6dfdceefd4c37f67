import FlakyFour
import Testing

@Suite struct CounterTests {
  @Test func `takes a parcel in, with a code for the neighbour`() {
    let parcel = shop().accept(for: "Grace", arrived: Day(2025, 3, 3))
    #expect(parcel.code == "4711")
  }

  @Test func `hands a parcel out to who says its code`() throws {
    let shop = shop()
    shop.accept(for: "Grace", arrived: Day(2025, 3, 3))
    let parcel = try shop.handOut("4711", to: "Grace")
    #expect(parcel.name == "Grace")
  }

  @Test func `keeps a parcel from who says another code`() {
    let shop = shop()
    shop.accept(for: "Grace", arrived: Day(2025, 3, 3))
    let error = #expect(throws: ParcelShop.Refusal.self) {
      try shop.handOut("4712", to: "Grace")
    }
    #expect(error == .unknown)
  }

  @Test func `hands a parcel out on its last day`() throws {
    let shop = shop(on: Day(2025, 3, 13))
    shop.accept(for: "Ada", arrived: Day(2025, 3, 3))
    #expect(try shop.handOut("4711", to: "Ada").name == "Ada")
  }

  @Test func `sends a parcel back after its last day`() {
    let shop = shop(on: Day(2025, 3, 14))
    shop.accept(for: "Ada", arrived: Day(2025, 3, 3))
    let error = #expect(throws: ParcelShop.Refusal.self) { try shop.handOut("4711", to: "Ada") }
    #expect(error == .wentBack(Day(2025, 3, 13)))
  }

  /// A shop of the test's own: nobody else's parcels, no real day, no luck.
  private func shop(on day: Day = Day(2025, 3, 5)) -> ParcelShop {
    ParcelShop(today: { day }, draw: { _ in 4711 })
  }
}
