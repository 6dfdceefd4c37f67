import SQLite
import Synchronization
import TestSupport
import Testing

struct FileTests {
  private let folder = TemporaryFolder()

  private func open(_ change: (inout Connection.Options) -> Void = { _ in }) throws -> Connection {
    var options = Connection.Options()
    options.busyTimeout = .zero
    change(&options)
    return try Connection(.file(folder.path("books.db")), options: options)
  }

  private func journal(_ connection: borrowing Connection) throws -> String? {
    try connection.first("PRAGMA journal_mode") { row in try row.read(0) }
  }

  @Test func `keeps the rows for the next connection`() throws {
    do {
      let connection = try open()
      try connection.execute("CREATE TABLE book (title TEXT)")
      try connection.execute("INSERT INTO book VALUES (?)", "Emma")
    }
    #expect(try open().titles() == ["Emma"])
  }

  @Test func `writes ahead unless told otherwise`() throws {
    let connection = try open()
    #expect(try journal(connection) == "wal")
  }

  @Test func `leaves the journal of SQLite when told to`() throws {
    let connection = try open { $0.writesAhead = false }
    #expect(try journal(connection) == "delete")
  }

  @Test func `lets a reader see the last commit while another writes`() throws {
    let writer = try open()
    try writer.execute("CREATE TABLE book (title TEXT)")
    let reader = try open { $0.access = .readOnly }
    let seen = try writer.transaction { writer in
      try writer.execute("INSERT INTO book VALUES (?)", "Emma")
      return try reader.titles()
    }
    #expect(seen == [])
    #expect(try reader.titles() == ["Emma"])
  }

  @Test func `says busy when another connection writes and no wait is allowed`() throws {
    let first = try open()
    let second = try open()
    let error = try first.transaction { _ in
      #expect(throws: SQLiteError.self) { try second.transaction { _ in } }
    }
    #expect(error?.code == .busy)
  }

  @Test func `sets the busy time-out in milliseconds`() throws {
    let connection = try open { $0.busyTimeout = .milliseconds(1_250) }
    let timeout = try connection.first("PRAGMA busy_timeout") { row in
      try row.read(0, as: Int.self)
    }
    #expect(timeout == 1_250)
  }

  @Test func `refuses to write through a read-only connection`() throws {
    try open().execute("CREATE TABLE book (title TEXT)")
    let reader = try open { $0.access = .readOnly }
    let error = #expect(throws: SQLiteError.self) { try reader.execute("DELETE FROM book") }
    #expect(error?.code == .readOnly)
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite])
  func `creates no file unless it may`(access: Connection.Access) {
    let error = #expect(throws: SQLiteError.self) { _ = try open { $0.access = access } }
    #expect(error?.code == .cannotOpen)
  }

  @Test func `refuses a file that is no database`() throws {
    try folder.write(String(repeating: "Dear diary. ", count: 100), to: "books.db")
    let error = #expect(throws: SQLiteError.self) { _ = try open() }
    #expect(error?.code == .notADatabase)
  }

  @Test(arguments: ["a\0b", ""])
  func `refuses a path that names no file`(path: String) {
    let error = #expect(throws: SQLiteError.self) { _ = try Connection(.file(path)) }
    #expect(error?.code == .cannotOpen)
  }

  @Test func `gives each connection in memory a database of its own`() throws {
    try Connection(.memory).execute("CREATE TABLE book (title TEXT)")
    let second = try Connection(.memory)
    let error = #expect(throws: SQLiteError.self) { try second.titles() }
    #expect(error?.message == "no such table: book")
  }

  @Test func `serves several tasks through a mutex`() async throws {
    let store = try BookStore()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          try store.connection.withLock { shelf in
            _ = try shelf.execute("INSERT INTO book (title) VALUES (?)", "Volume \(number)")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.connection.withLock { shelf in try shelf.titles().count } == 40)
  }
}

/// A store that several threads may use, as an application would write it.
private final class BookStore: Sendable {
  let connection: Mutex<Connection>

  init() throws { connection = Mutex(try bookshelf()) }
}
