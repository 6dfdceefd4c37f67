public import Ports
public import SQLite

/// An order store in a SQLite database.
///
/// Each call is one transaction. The row that it answers is the one that the statement returned
/// (`INSERT`, `UPDATE`, `DELETE … RETURNING`); only a change reads the other lines of its order, in
/// the same transaction. Values are bound, never spliced.
///
/// SQLite's calls block: they may wait for a disk, or up to the busy time-out for another process.
/// They run on a queue that belongs to the store and not on the cooperative pool; only `init`, which
/// opens the file and migrates it, blocks its caller. A program opens its store when it starts.
///
/// ```swift
/// let store = try SQLiteOrderStore(.file("/var/lib/shop/orders.db"))
/// let order = try await store.insert(draft)
/// ```
public actor SQLiteOrderStore: OrderStore {
  private nonisolated let executor = BlockingExecutor(label: "orders")
  let connection: Connection

  /// The queue that the store's calls run on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  /// Opens a database and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - location: Where the database is; `.memory` is another database for each store.
  ///   - options: How the connection behaves.
  /// - Throws: `SQLiteError` when the file cannot be opened, `MigrationError` when it was written by
  ///   a newer program.
  public init(_ location: Connection.Location, options: Connection.Options = .init()) throws {
    let connection = try Connection(location, options: options)
    try connection.migrate(OrderRow.migrations)
    self.connection = connection
  }

  /// Stores a new order with version 1.
  ///
  /// - Throws: `OrderStoreError.duplicateReference`, or `SQLiteError`.
  public func insert(_ draft: OrderDraft) async throws -> Order {
    try connection.transaction { connection in
      if let twin = try connection.first(
        "SELECT id FROM shop_order WHERE reference = ?", draft.reference,
        transform: { row in try row.read(0, as: Int.self) })
      {
        throw OrderStoreError.duplicateReference(draft.reference, existing: twin)
      }
      let row = try connection.first(
        """
        INSERT INTO shop_order (reference, customer, note, version) VALUES (?, ?, ?, 1)
        RETURNING id, version, reference, customer, note
        """,
        draft.reference, draft.customer.description, draft.note, transform: OrderRow.init)
      guard let row else { throw OrderRow.Missing() }
      return row.order(lines: try draft.lines.map { try connection.upsert($0, of: row.id) })
    }
  }

  /// Reads an order; nil when there is none of this number.
  ///
  /// - Throws: `SQLiteError`.
  public func find(_ id: Order.ID) async throws -> Order? {
    try connection.transaction(.deferred) { connection in
      let row = try connection.first(
        "SELECT id, version, reference, customer, note FROM shop_order WHERE id = ?", id,
        transform: OrderRow.init)
      return try row?.order(lines: connection.lines(of: id))
    }
  }

  /// Changes an order and adds one to its version.
  ///
  /// - Throws: `OrderStoreError.notFound`, `.staleVersion` or `.noSuchLine`, or `SQLiteError`.
  public func change(
    _ id: Order.ID, version: Int, _ change: OrderChange
  ) async throws -> Order {
    try connection.transaction { connection in
      let note: String? = if case .note(let note) = change { note } else { nil }
      let row = try connection.first(
        """
        UPDATE shop_order SET version = version + 1, note = coalesce(?, note)
        WHERE id = ? AND version = ? RETURNING id, version, reference, customer, note
        """,
        note, id, version, transform: OrderRow.init)
      guard let row else { throw try connection.refusal(id, version: version) }
      switch change {
      case .note: break
      case .line(let line): _ = try connection.upsert(line, of: id)
      case .removal(let product):
        let removed = try connection.first(
          "DELETE FROM order_line WHERE order_id = ? AND product = ? RETURNING product", id,
          product,
          transform: { row in try row.read(0, as: String.self) })
        guard removed != nil else { throw OrderStoreError.noSuchLine(product: product, id: id) }
      }
      return row.order(lines: try connection.lines(of: id))
    }
  }

  /// Deletes an order.
  ///
  /// - Throws: `OrderStoreError.notFound` or `.staleVersion`, or `SQLiteError`.
  public func delete(_ id: Order.ID, version: Int) async throws -> Order {
    try connection.transaction { connection in
      let lines = try connection.rows(
        "DELETE FROM order_line WHERE order_id = ? RETURNING product, quantity", id,
        transform: OrderRow.line)
      let row = try connection.first(
        """
        DELETE FROM shop_order WHERE id = ? AND version = ?
        RETURNING id, version, reference, customer, note
        """,
        id, version, transform: OrderRow.init)
      guard let row else { throw try connection.refusal(id, version: version) }
      return row.order(lines: lines)
    }
  }
}
