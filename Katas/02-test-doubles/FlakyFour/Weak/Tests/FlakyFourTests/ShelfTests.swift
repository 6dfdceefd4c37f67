import FlakyFour
import Testing

@Suite struct ShelfTests {
  private let shop = ParcelShop()

  @Test func `has an empty shelf when all is handed out`() throws {
    let parcel = shop.accept(for: "Ada", arrived: Day(2999, 3, 3))
    let handedOut = try shop.handOut(parcel.code, to: "Ada")
    #expect(handedOut == parcel)
  }

  @Test func `counts every parcel, also two for one neighbour`() {
    for name in ["Ada", "Grace", "Ada"] { shop.accept(for: name, arrived: Day(2025, 3, 3)) }
    #expect(shop.count >= 1)
  }

  @Test func `gives a code of four digits`() throws {
    let parcel = shop.accept(for: "Ada", arrived: Day(2025, 3, 3))
    #expect((1...4).contains(parcel.code.count))
  }
}
