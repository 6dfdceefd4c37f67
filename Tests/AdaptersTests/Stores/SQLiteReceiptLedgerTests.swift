import Adapters
import SQLite
import TestSupport
import Testing

/// What the ledger does beyond the contract: files, restarts, other processes.
@Suite struct `A receipt ledger in a file` {
  private let folder = TemporaryFolder()
  private var file: Connection.Location { .file(folder.path("receipts.db")) }

  @Test func `keeps a claim of the last run`() async throws {
    _ = try await SQLiteReceiptLedger(file).claim("7")
    #expect(try await SQLiteReceiptLedger(file).claim("7") == false)
  }

  @Test func `grants each claim to one of two ledgers at the same time`() async throws {
    let ledgers = [try SQLiteReceiptLedger(file), try SQLiteReceiptLedger(file)]
    let granted = try await withThrowingTaskGroup { group in
      for ledger in ledgers {
        for number in 1...25 { group.addTask { try await ledger.claim("\(number)") } }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(granted == 25)
  }

  @Test func `refuses a file of another program`() throws {
    let connection = try Connection(file)
    try connection.migrate([Migration("add invoices", "CREATE TABLE invoice (id INTEGER)")])
    let error = #expect(throws: MigrationError.self) { try SQLiteReceiptLedger(file) }
    #expect(error == .unexpected("add invoices", at: 1))
  }
}
