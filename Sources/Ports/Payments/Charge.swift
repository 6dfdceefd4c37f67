/// A charge as a payment gateway knows it.
public struct Charge: Hashable, Sendable, Identifiable {
  /// The number that the gateway gave it.
  public let id: String
  /// What was asked for.
  public let request: ChargeRequest
  /// What has become of it.
  public let status: ChargeStatus

  /// Puts a charge together, as a gateway does.
  public init(id: String, request: ChargeRequest, status: ChargeStatus) {
    self.id = id
    self.request = request
    self.status = status
  }

  /// How much of the money the shop still has.
  public var left: Money {
    switch status {
    case .charged: request.amount
    case .partlyRefunded(let left): left
    case .declined, .refunded: Money(0, request.amount.currency)
    }
  }
}

/// What has become of a charge.
public enum ChargeStatus: Hashable, Sendable {
  /// No money was taken, and none will be.
  case declined(DeclineReason)
  /// The money was taken.
  case charged
  /// Some of the money was given back, and this much was not.
  case partlyRefunded(left: Money)
  /// All of the money was given back.
  case refunded
}

/// Why the customer's bank says no.
public enum DeclineReason: String, Hashable, Sendable {
  /// There is not enough money.
  case insufficientFunds
  /// The card is no longer valid.
  case expiredCard
  /// The bank suspects that somebody else is paying.
  case suspectedFraud
}
