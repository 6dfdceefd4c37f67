import Adapters
import Foundation
import Ports
import SQLite
import Testing

struct LiveShopTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func `an order outlives the program that took it`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = Connection.Location.file(folder.appending(path: "orders.db").path)
    let draft = try OrderDraft(
      reference: "PO-7", customer: "ada@example.com",
      lines: [OrderLine(product: "TEA-100", quantity: 2)])

    let order = try await SQLiteOrderStore(file).insert(draft)
    let found = try await SQLiteOrderStore(file).find(order.id)
    #expect(found == order)
  }

  @Test func `a password is stored as a hash, and a link as a digest`() async throws {
    let hasher = try ScryptPasswordHasher()
    let stored = try await hasher.hash(Secret("correct horse battery"))
    #expect(try await hasher.verify(Secret("correct horse battery"), against: stored))

    let link = RandomIdentifierSource().makeIdentifier()
    #expect(
      SHA256TokenDigester().digest(Secret(link)) == SHA256TokenDigester().digest(Secret(link)))
  }
}
