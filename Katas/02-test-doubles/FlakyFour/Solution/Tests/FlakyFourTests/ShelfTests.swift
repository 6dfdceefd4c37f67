import FlakyFour
import Testing

@Suite struct ShelfTests {
  private let shop = ParcelShop(today: { Day(2025, 3, 5) }, draw: { _ in 7 })

  @Test func `has an empty shelf when all is handed out`() throws {
    let parcel = shop.accept(for: "Ada", arrived: Day(2025, 3, 3))
    _ = try shop.handOut(parcel.code, to: "Ada")
    #expect(shop.count == 0)
  }

  @Test func `counts every parcel, also two for one neighbour`() {
    for name in ["Ada", "Grace", "Ada"] { shop.accept(for: name, arrived: Day(2025, 3, 3)) }
    #expect(shop.count == 3)
  }

  @Test(arguments: [(0, "0000"), (7, "0007"), (471, "0471"), (9999, "9999")])
  func `gives a code of four digits`(drawn: Int, code: String) {
    let shop = ParcelShop(draw: { _ in drawn })
    let parcel = shop.accept(for: "Ada", arrived: Day(2025, 3, 3))
    #expect(parcel.code == code)
  }
}
