import FlakyFour
import Testing

@Suite struct ShelfTests {
  @Test func `has an empty shelf when all is handed out`() throws {
    let shop = ParcelShop.corner
    let parcel = shop.accept(for: "Ada", arrived: Day.today())
    _ = try shop.handOut(parcel.code, to: "Ada")
    #expect(shop.count == 0)
  }

  @Test func `counts every parcel, also two for one neighbour`() {
    let shop = ParcelShop.corner
    for name in ["Ada", "Grace", "Ada"] { shop.accept(for: name, arrived: Day.today()) }
    #expect(shop.count == 3)
  }

  @Test func `gives a code of four digits`() throws {
    let parcel = ParcelShop().accept(for: "Ada", arrived: Day(2025, 3, 3))
    let number = try #require(Int(parcel.code))
    #expect(String(number).count == 4)
  }
}
