public import Ports
import SQLite

extension SQLiteOrderStore {
  /// Lists orders: two statements, however many orders there are.
  ///
  /// - Throws: `SQLiteError`.
  public func orders(_ listing: OrderListing) async throws -> [Order] {
    let customer = listing.customer?.description
    return try connection.transaction(.deferred) { connection in
      let rows = try connection.rows(
        listing.sorting.statement, customer, transform: OrderRow.init)
      let lines = try connection.rows(
        """
        SELECT product, quantity, order_id FROM order_line
        JOIN shop_order ON shop_order.id = order_id WHERE ?1 IS NULL OR customer = ?1
        """,
        customer,
        transform: { row in (try row.read(2, as: Int.self), try OrderRow.line(row)) })
      let linesByOrder = Dictionary(grouping: lines) { $0.0 }.mapValues { $0.map(\.1) }
      return rows.map { row in row.order(lines: linesByOrder[row.id] ?? []) }
    }
  }
}

extension OrderListing.Sorting? {
  fileprivate var statement: SQL {
    switch self {
    case .oldestFirst:
      """
      SELECT id, version, reference, customer, note FROM shop_order
      WHERE ?1 IS NULL OR customer = ?1 ORDER BY id
      """
    case .newestFirst:
      """
      SELECT id, version, reference, customer, note FROM shop_order
      WHERE ?1 IS NULL OR customer = ?1 ORDER BY id DESC
      """
    case nil:
      """
      SELECT id, version, reference, customer, note FROM shop_order
      WHERE ?1 IS NULL OR customer = ?1
      """
    }
  }
}
