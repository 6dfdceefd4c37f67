/// The place where orders are kept.
///
/// Each call happens completely or not at all, also when several come at the same time. A call that
/// writes answers with the stored row, so that nobody has to read again. Versions are optimistic:
/// a writer says which version it has seen, and nothing is locked in between.
///
/// Besides the errors that are named here, a call may throw the error of the technology beneath.
public protocol OrderStore: Sendable {
  /// Stores a new order with version 1.
  ///
  /// - Returns: The order with the number that it got.
  /// - Throws: `OrderStoreError.duplicateReference`.
  func insert(_ draft: OrderDraft) async throws -> Order

  /// Reads an order; nil when there is none of this number.
  ///
  /// - Throws: The error of the technology beneath.
  func find(_ id: Order.ID) async throws -> Order?

  /// Lists orders: without a sorting in any order, and in another one at the next call.
  ///
  /// - Throws: The error of the technology beneath.
  func orders(_ listing: OrderListing) async throws -> [Order]

  /// Changes an order and adds one to its version.
  ///
  /// - Parameters:
  ///   - id: The number of the order.
  ///   - version: The version that the caller has seen.
  ///   - change: What to change.
  /// - Returns: The order as it is now.
  /// - Throws: `OrderStoreError.notFound`, `.staleVersion` or `.noSuchLine`: the first that
  ///   applies.
  func change(_ id: Order.ID, version: Int, _ change: OrderChange) async throws -> Order

  /// Deletes an order; its reference is free again, its number is not.
  ///
  /// - Parameters:
  ///   - id: The number of the order.
  ///   - version: The version that the caller has seen.
  /// - Returns: The order as it was.
  /// - Throws: `OrderStoreError.notFound` or `.staleVersion`: the first that applies.
  func delete(_ id: Order.ID, version: Int) async throws -> Order
}
