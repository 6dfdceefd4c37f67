import SQLite
import Testing

struct TransactionTests {
  private struct Refused: Error {}

  @Test func `keeps the changes of a body that returns`() throws {
    let shelf = try bookshelf()
    let result = try shelf.transaction { shelf in
      try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
      return shelf.isInTransaction
    }
    #expect(result)
    let isOpen = shelf.isInTransaction
    #expect(!isOpen)
    #expect(try shelf.titles() == ["Emma"])
  }

  @Test func `takes back the changes of a body that throws`() throws {
    let shelf = try bookshelf()
    #expect(throws: Refused.self) {
      try shelf.transaction { shelf in
        try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
        throw Refused()
      }
    }
    let isOpen = shelf.isInTransaction
    #expect(!isOpen)
    #expect(try shelf.titles() == [])
  }

  @Test func `takes back only the inner changes when the inner body throws`() throws {
    let shelf = try bookshelf()
    try shelf.transaction { shelf in
      try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
      #expect(throws: Refused.self) {
        try shelf.transaction { shelf in
          try shelf.execute("INSERT INTO book (title) VALUES (?)", "Ulysses")
          throw Refused()
        }
      }
      try shelf.transaction { shelf in
        try shelf.execute("INSERT INTO book (title) VALUES (?)", "Persuasion")
      }
    }
    #expect(try shelf.titles() == ["Emma", "Persuasion"])
  }

  @Test func `takes back the inner changes with the outer ones`() throws {
    let shelf = try bookshelf()
    #expect(throws: Refused.self) {
      try shelf.transaction { shelf in
        try shelf.transaction { shelf in
          try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
        }
        throw Refused()
      }
    }
    #expect(try shelf.titles() == [])
  }

  @Test func `takes back all of a savepoint in which another one was kept`() throws {
    let shelf = try bookshelf()
    try shelf.transaction { shelf in
      #expect(throws: Refused.self) {
        try shelf.transaction { shelf in
          try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
          try shelf.transaction { _ in }
          throw Refused()
        }
      }
    }
    #expect(try shelf.titles() == [])
  }

  @Test func `leaves no savepoint behind when an inner body throws`() throws {
    let shelf = try bookshelf()
    try shelf.transaction { shelf in
      #expect(throws: Refused.self) { try shelf.transaction { _ in throw Refused() } }
      let error = #expect(throws: SQLiteError.self) { try shelf.execute("RELEASE redgreen") }
      #expect(error?.message == "no such savepoint: redgreen")
    }
  }

  @Test func `keeps a savepoint of the caller where an inner body throws`() throws {
    let shelf = try bookshelf()
    try shelf.transaction { shelf in
      try shelf.transaction { shelf in
        try shelf.execute("INSERT INTO book (title) VALUES (?)", "Emma")
        #expect(throws: Refused.self) { try shelf.transaction { _ in throw Refused() } }
        try shelf.execute("INSERT INTO book (title) VALUES (?)", "Ulysses")
        #expect(throws: Refused.self) { try shelf.transaction { _ in throw Refused() } }
      }
      // The savepoint that the inner bodies ran in was the one that its end released.
      let error = #expect(throws: SQLiteError.self) { try shelf.execute("RELEASE redgreen") }
      #expect(error?.message == "no such savepoint: redgreen")
    }
    #expect(try shelf.titles() == ["Emma", "Ulysses"])
  }

  @Test func `passes on the first error when SQLite ended the transaction itself`() throws {
    let shelf = try bookshelf()
    try shelf.execute("INSERT INTO book (title) VALUES ('Emma')")
    let error = #expect(throws: SQLiteError.self) {
      try shelf.transaction { shelf in
        try shelf.execute("INSERT OR ROLLBACK INTO book (title) VALUES ('Emma')")
      }
    }
    #expect(error?.code == .constraintUnique)
    let isOpen = shelf.isInTransaction
    #expect(!isOpen)
  }

  @Test func `refuses to commit a key that points nowhere`() throws {
    let connection = try Connection(.memory)
    try connection.run(
      script: """
        CREATE TABLE author (id INTEGER PRIMARY KEY);
        CREATE TABLE book (author INTEGER REFERENCES author (id) DEFERRABLE INITIALLY DEFERRED);
        """)
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction { connection in
        try connection.execute("INSERT INTO book (author) VALUES (?)", 9)
      }
    }
    #expect(error?.code == .constraintForeignKey)
    let isOpen = connection.isInTransaction
    #expect(!isOpen)
    let count = try connection.first("SELECT count(*) FROM book") { row in
      try row.read(0, as: Int.self)
    }
    #expect(count == 0)
  }
}
