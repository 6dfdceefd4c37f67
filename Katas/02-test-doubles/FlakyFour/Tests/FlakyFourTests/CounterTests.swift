import FlakyFour
import Testing

@Suite(.serialized) struct CounterTests {
  private static let shop = ParcelShop(today: { Day(2025, 3, 5) }, draw: { _ in 4711 })

  @Test func `takes a parcel in, with a code for the neighbour`() {
    let parcel = Self.shop.accept(for: "Grace", arrived: Day(2025, 3, 3))
    #expect(parcel.code == "4711")
  }

  @Test func `hands a parcel out to who says its code`() throws {
    let parcel = try Self.shop.handOut("4711", to: "Grace")
    #expect(parcel.name == "Grace")
  }

  @Test func `keeps a parcel from who says another code`() {
    let shop = ParcelShop(today: { Day(2025, 3, 5) }, draw: { _ in 4711 })
    shop.accept(for: "Grace", arrived: Day(2025, 3, 3))
    let error = #expect(throws: ParcelShop.Refusal.self) {
      try shop.handOut("4712", to: "Grace")
    }
    #expect(error == .unknown)
  }

  @Test func `hands a parcel out on its last day`() throws {
    let shop = ParcelShop(draw: { _ in 4711 })
    shop.accept(for: "Ada", arrived: Day(2025, 3, 3))
    #expect(try shop.handOut("4711", to: "Ada").name == "Ada")
  }

  @Test func `sends a parcel back after its last day`() {
    let shop = ParcelShop(today: { Day(2025, 3, 14) }, draw: { _ in 4711 })
    shop.accept(for: "Ada", arrived: Day(2025, 3, 3))
    let error = #expect(throws: ParcelShop.Refusal.self) { try shop.handOut("4711", to: "Ada") }
    #expect(error == .wentBack(Day(2025, 3, 13)))
  }
}
