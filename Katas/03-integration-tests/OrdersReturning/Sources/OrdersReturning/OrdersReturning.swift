public import SQLite

/// An order for bread.
public struct Order: Equatable, Sendable {
  /// Where the book keeps it; the database chooses the number.
  public let id: Int
  /// What the customer's telephone calls it: no two orders have the same.
  public let reference: String
  /// Who called.
  public let customer: String
  /// How many loaves: at least one.
  public let loaves: Int
  /// `open` or `shipped`.
  public let state: String

  /// Makes an order of its columns.
  public init(id: Int, reference: String, customer: String, loaves: Int, state: String = "open") {
    self.id = id
    self.reference = reference
    self.customer = customer
    self.loaves = loaves
    self.state = state
  }
}

/// The orders of a bakery and its shelf, in a database.
public struct OrderBook: ~Copyable {
  /// The database, for those who look at it or watch it.
  public let database: Connection

  /// Takes a database and makes the tables.
  ///
  /// - Throws: `SQLiteError`.
  public init(_ database: consuming Connection) throws {
    self.database = database
    try self.database.run(
      script: """
        CREATE TABLE bread_order (
          id INTEGER PRIMARY KEY AUTOINCREMENT, reference TEXT NOT NULL UNIQUE,
          customer TEXT NOT NULL, loaves INTEGER NOT NULL CHECK (loaves > 0),
          state TEXT NOT NULL DEFAULT 'open');
        CREATE TABLE shelf (bread TEXT PRIMARY KEY, loaves INTEGER NOT NULL);
        """)
  }

  /// Places an order, and answers it as it was written; nil where the reference is known already.
  ///
  /// - Throws: `SQLiteError` of code `constraintCheck` for less than one loaf.
  public func place(_ reference: String, for customer: String, loaves: Int) throws -> Order? {
    throw NotWrittenYet()
  }

  /// Changes how many loaves an open order has, and answers it as it is now; nil for any other.
  ///
  /// - Throws: `SQLiteError` of code `constraintCheck` for less than one loaf.
  public func change(_ id: Int, to loaves: Int) throws -> Order? {
    throw NotWrittenYet()
  }

  /// Ships an open order, and answers it as it is now; nil for any other.
  ///
  /// - Throws: `SQLiteError`.
  public func ship(_ id: Int) throws -> Order? {
    throw NotWrittenYet()
  }

  /// Removes an open order, and answers what it was; nil for any other.
  ///
  /// - Throws: `SQLiteError`.
  public func cancel(_ id: Int) throws -> Order? {
    throw NotWrittenYet()
  }

  /// Removes all open orders of a customer, and answers what they were, the oldest first.
  ///
  /// - Throws: `SQLiteError`.
  public func cancelAll(of customer: String) throws -> [Order] {
    throw NotWrittenYet()
  }

  /// Puts loaves on the shelf, and answers how many of that bread lie there now.
  ///
  /// - Throws: `SQLiteError`.
  public func bake(_ bread: String, loaves: Int) throws -> Int {
    throw NotWrittenYet()
  }

  /// Reads an order from the columns id, reference, customer, loaves and state, in this order.
  private static func order(_ row: borrowing Row) throws -> Order {
    Order(
      id: try row.read(0), reference: try row.read(1), customer: try row.read(2),
      loaves: try row.read(3), state: try row.read(4))
  }
}

/// Here you begin; take it away when nothing throws it.
struct NotWrittenYet: Error {}
