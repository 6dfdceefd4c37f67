public import Ports

/// An order store that must not be used: a test that passes with it reads and writes no order.
public struct UnimplementedOrderStore: OrderStore, UnimplementedDouble {
  /// What a call throws when the handler returns: there is no order that it could answer.
  public struct Used: Error {}

  private let onUse: UnimplementedUse

  /// Makes a store that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each call, on the task that makes it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the insert.
  ///
  /// - Throws: `Used` when the handler returns.
  public func insert(_ draft: OrderDraft) async throws -> Order {
    throw used("insert was called with reference \(draft.reference)")
  }

  /// Reports the search; nil when the handler returns.
  ///
  /// - Throws: Nothing.
  public func find(_ id: Order.ID) async throws -> Order? {
    _ = used("find was called with \(id)")
    return nil
  }

  /// Reports the listing; no orders when the handler returns.
  ///
  /// - Throws: Nothing.
  public func orders(_ listing: OrderListing) async throws -> [Order] {
    _ = used("orders was called")
    return []
  }

  /// Reports the change.
  ///
  /// - Throws: `Used` when the handler returns.
  public func change(
    _ id: Order.ID, version: Int, _ change: OrderChange
  ) async throws -> Order {
    throw used("change was called with \(id) and \(change)")
  }

  /// Reports the delete.
  ///
  /// - Throws: `Used` when the handler returns.
  public func delete(_ id: Order.ID, version: Int) async throws -> Order {
    throw used("delete was called with \(id)")
  }

  private func used(_ call: String) -> Used {
    onUse("UnimplementedOrderStore.\(call), where no use of orders is expected.")
    return Used()
  }
}
