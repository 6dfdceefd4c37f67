import Adapters
import Foundation
import Ports
import SQLite
import Testing

@Suite struct `Accounts in a SQLite file` {
  private let ada = Account(
    id: "a-1", email: "ada@example.com", name: "Ada",
    password: HashedPassword(encoded: Secret("hash")))

  /// Gives a body the path of a database that is gone afterwards.
  private func withFile(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.appending(path: "accounts.db").path)
  }

  @Test func `are there when the file is opened again`() async throws {
    try await withFile { path in
      try await SQLiteAccountStore(.file(path)).insert(ada)
      #expect(try await SQLiteAccountStore(.file(path)).account(withID: "a-1") == ada)
    }
  }

  @Test func `are changed once by two stores of one version`() async throws {
    try await withFile { path in
      let stores = try (0..<4).map { _ in try SQLiteAccountStore(.file(path)) }
      try await stores[0].insert(ada)
      let stored = await withTaskGroup { group in
        for store in stores {
          group.addTask { [ada] in (try? await store.update(ada)) != nil }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(stored == 1)
      #expect(try await stores[1].account(withID: "a-1")?.version == 1)
    }
  }

  @Test func `are named where another program wrote what is no address`() async throws {
    try await withFile { path in
      let store = try SQLiteAccountStore(.file(path))
      try await store.insert(ada)
      try Connection(.file(path)).execute("UPDATE account SET email = 'ada'")
      await #expect(throws: StoredAccountError(account: "a-1", reason: .missingAt("ada"))) {
        try await store.account(withID: "a-1")
      }
    }
  }
}
