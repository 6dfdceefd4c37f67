import Adapters
import Ports
import SQLite
import TestSupport
import Testing

@Suite struct `Accounts in a SQLite file` {
  private let ada = Account(
    id: "a-1", email: "ada@example.com", name: "Ada",
    password: HashedPassword(encoded: Secret("hash")))

  private let folder = TemporaryFolder()
  private var file: Connection.Location { .file(folder.path("accounts.db")) }

  @Test func `are there when the file is opened again`() async throws {
    try await SQLiteAccountStore(file).insert(ada)
    #expect(try await SQLiteAccountStore(file).account(withID: "a-1") == ada)
  }

  @Test func `are changed once by two stores of one version`() async throws {
    let stores = try (0..<4).map { _ in try SQLiteAccountStore(file) }
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

  @Test func `are named where another program wrote what is no address`() async throws {
    let store = try SQLiteAccountStore(file)
    try await store.insert(ada)
    try Connection(file).execute("UPDATE account SET email = 'ada'")
    await #expect(throws: StoredAccountError(account: "a-1", reason: .missingAt("ada"))) {
      try await store.account(withID: "a-1")
    }
  }
}
