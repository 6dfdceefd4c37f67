public import Ports

/// A payment gateway that must not be used: a test that passes with it moves no money.
public struct UnimplementedPaymentGateway: PaymentGateway, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a gateway that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each call, on the task that makes it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the charge.
  ///
  /// - Throws: `PaymentError.unavailable` when the handler returns.
  public func charge(_ request: ChargeRequest) async throws -> Charge {
    throw unavailable("charge was called with key \(request.key) and \(request.amount)")
  }

  /// Reports the refund.
  ///
  /// - Throws: `PaymentError.unavailable` when the handler returns.
  public func refund(_ request: RefundRequest) async throws -> Charge {
    throw unavailable("refund was called with key \(request.key) and \(request.amount)")
  }

  /// Reports the search.
  ///
  /// - Throws: `PaymentError.unavailable` when the handler returns.
  public func findCharge(key: String) async throws -> Charge? {
    throw unavailable("findCharge was called with key \(key)")
  }

  private func unavailable(_ call: String) -> PaymentError {
    onUse("UnimplementedPaymentGateway.\(call), where no payment is expected.")
    return .unavailable
  }
}
