import Ports
import SQLite

/// The head of an order as the database holds it, and the schema.
struct OrderRow {
  /// A statement with `RETURNING` that changed a row returned none.
  struct Missing: Error {}

  let id: Order.ID
  let version: Int
  let reference: String
  let customer: EmailAddress
  let note: String

  /// Reads the columns `id, version, reference, customer, note`.
  init(_ row: borrowing Row) throws {
    id = try row.read(0)
    version = try row.read(1)
    reference = try row.read(2)
    customer = try EmailAddress(validating: row.read(3))
    note = try row.read(4)
  }

  /// Reads the columns `product, quantity`.
  static func line(_ row: borrowing Row) throws -> OrderLine {
    try OrderLine(product: row.read(0), quantity: row.read(1))
  }

  /// The head with its lines.
  func order(lines: [OrderLine]) -> Order {
    Order(
      id: id, version: version, reference: reference, customer: customer, lines: lines, note: note)
  }

  /// The history of the schema.
  ///
  /// `AUTOINCREMENT` keeps a number from being given twice.
  static let migrations = [
    Migration(
      "add orders",
      """
      CREATE TABLE shop_order (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        reference TEXT NOT NULL UNIQUE,
        customer TEXT NOT NULL,
        note TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version >= 1)) STRICT;
      CREATE INDEX shop_order_by_customer ON shop_order (customer);
      CREATE TABLE order_line (
        order_id INTEGER NOT NULL REFERENCES shop_order (id) DEFERRABLE INITIALLY DEFERRED,
        product TEXT NOT NULL,
        quantity INTEGER NOT NULL CHECK (quantity >= 1),
        PRIMARY KEY (order_id, product)) STRICT, WITHOUT ROWID;
      """)
  ]
}

extension Connection {
  /// Adds the line of a product, or puts it in the place of the one that is there.
  func upsert(_ line: OrderLine, of id: Order.ID) throws -> OrderLine {
    let stored = try first(
      """
      INSERT INTO order_line (order_id, product, quantity) VALUES (?, ?, ?)
      ON CONFLICT (order_id, product) DO UPDATE SET quantity = excluded.quantity
      RETURNING product, quantity
      """,
      id, line.product, line.quantity, transform: OrderRow.line)
    guard let stored else { throw OrderRow.Missing() }
    return stored
  }

  func lines(of id: Order.ID) throws -> [OrderLine] {
    try rows(
      "SELECT product, quantity FROM order_line WHERE order_id = ?", id, transform: OrderRow.line)
  }

  /// Why no row has this number and this version.
  func refusal(_ id: Order.ID, version: Int) throws -> OrderStoreError {
    let stored = try first(
      "SELECT version FROM shop_order WHERE id = ?", id,
      transform: { row in try row.read(0, as: Int.self) })
    guard let stored else { return .notFound(id: id) }
    return .staleVersion(id: id, seen: version, stored: stored)
  }
}
