public import Ports
import Testing

/// What every order store keeps, the real ones and the fake.
///
/// A test target lists its stores and runs each promise on a fresh one:
///
/// ```swift
/// @Test(arguments: OrderStoreContract.promises)
/// func `keeps the promise`(_ promise: OrderStoreContract.Promise) async throws {
///   try await promise.check(InMemoryOrderStore())
/// }
/// ```
public enum OrderStoreContract {
  /// One promise of the port, checked on an empty store.
  public typealias Promise = ContractPromise<any OrderStore>

  /// All promises of the port `OrderStore`.
  public static let promises = inserting + listing + changing + deleting

  /// An order of tea.
  static func draft(
    _ reference: String, customer: EmailAddress = "ada@example.com",
    lines: [(String, Int)] = [("TEA-100", 2)], note: String = ""
  ) throws -> OrderDraft {
    try OrderDraft(
      reference: reference, customer: customer,
      lines: lines.map { product, quantity in
        try OrderLine(product: product, quantity: quantity)
      }, note: note)
  }

  /// The order as it has to be after a change.
  static func expected(
    _ order: Order, lines: [(String, Int)]? = nil, note: String? = nil
  ) throws -> Order {
    let lines = try lines?.map { try OrderLine(product: $0, quantity: $1) }
    return Order(
      id: order.id, version: order.version + 1, reference: order.reference,
      customer: order.customer, lines: lines ?? order.lines, note: note ?? order.note)
  }
}
