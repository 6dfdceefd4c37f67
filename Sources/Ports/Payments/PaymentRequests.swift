/// The wish to take money from a customer.
public struct ChargeRequest: Hashable, Sendable {
  /// The idempotency key: another one for each charge, the same one when it is repeated.
  public let key: String
  /// How much; more than zero.
  public let amount: Money
  /// The token that stands for the customer's card or account.
  public let method: String

  /// Makes a request.
  public init(key: String, amount: Money, method: String) {
    self.key = key
    self.amount = amount
    self.method = method
  }
}

extension ChargeRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The key and the amount; with the token somebody could charge, so it is not shown.
  public var description: String { "charge \(key) of \(amount)" }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// The key and the amount.
  public var customMirror: Mirror { Mirror(self, children: ["key": key, "amount": amount]) }
}

/// The wish to give money of a charge back.
public struct RefundRequest: Hashable, Sendable {
  /// The idempotency key: another one for each refund, the same one when it is repeated.
  public let key: String
  /// The charge, by the number that the gateway gave it.
  public let charge: Charge.ID
  /// How much; more than zero, and at most what is left of the charge.
  public let amount: Money

  /// Makes a request.
  public init(key: String, charge: Charge.ID, amount: Money) {
    self.key = key
    self.charge = charge
    self.amount = amount
  }
}
