/// The way to a customer's money.
///
/// A call can fail after it has worked: the money moved, and the reply was lost. So each request
/// carries an idempotency key that its caller makes. A request that is repeated with its key happens
/// once and has the same answer; another request with that key is refused.
///
/// Besides the errors that are named here, a call may throw the error of the technology beneath,
/// which says no more than `PaymentError.unknownOutcome`.
public protocol PaymentGateway: Sendable {
  /// Takes money from a customer.
  ///
  /// - Returns: The charge; it is not declined.
  /// - Throws: `PaymentError.invalidAmount`, `.keyReused`, `.declined`, `.unavailable` or
  ///   `.unknownOutcome`.
  func charge(_ request: ChargeRequest) async throws -> Charge

  /// Gives money of a charge back.
  ///
  /// - Returns: The charge as it is after the refund.
  /// - Throws: `PaymentError.invalidAmount`, `.keyReused`, `.unknownCharge`, `.otherCurrency`,
  ///   `.refundTooLarge`, `.unavailable` or `.unknownOutcome`.
  func refund(_ request: RefundRequest) async throws -> Charge

  /// Finds a charge, also a declined one; nil when no request with this key has arrived yet.
  ///
  /// A request may still be under way when this answers nil: charge again with the same key.
  ///
  /// - Parameter key: The idempotency key of the charge.
  /// - Returns: The charge as it is now.
  /// - Throws: `PaymentError.unavailable` or `.unknownOutcome`.
  func findCharge(key: String) async throws -> Charge?
}
