/// The reason why a payment gateway did not do what it was asked for.
///
/// After each of them but `unknownOutcome` it is certain that no money was moved by this call.
public enum PaymentError: Error, Hashable, Sendable {
  /// The customer's bank says no; the same key will have the same answer.
  case declined(DeclineReason, key: String)
  /// The gateway takes no requests now.
  case unavailable
  /// Nobody answered: the money may have moved or not. Find the charge by its key.
  case unknownOutcome(key: String)
  /// The key was used for another request before.
  case keyReused(key: String)
  /// The amount is zero or negative.
  case invalidAmount(Money)
  /// There is no charge of this number.
  case unknownCharge(Charge.ID)
  /// The refund is in another currency than the charge.
  case otherCurrency(asked: Money, charged: Currency)
  /// The refund is more than what is left of the charge.
  case refundTooLarge(asked: Money, left: Money)
}

extension PaymentError: CustomStringConvertible {
  /// What happened, with the values, and what to do.
  public var description: String {
    switch self {
    case .declined(let reason, let key):
      "Charge \(key) was declined (\(reason.rawValue)): ask for another way to pay, with a new key."
    case .unavailable:
      "The payment gateway is unavailable, and no money was moved: try again later."
    case .unknownOutcome(let key):
      "Nobody answered to \(key): the money may have moved. Find it by its key, then repeat it "
        + "with the same key."
    case .keyReused(let key):
      "The key \(key) belongs to another request: use a new key for a new request."
    case .invalidAmount(let amount):
      "\(amount) cannot be moved: ask for more than zero."
    case .unknownCharge(let id):
      "There is no charge \(id): use the number that the gateway answered."
    case .otherCurrency(let asked, let charged):
      "\(asked) cannot be refunded from a charge in \(charged.rawValue): use that currency."
    case .refundTooLarge(let asked, let left):
      "\(asked) cannot be refunded: \(left) is left of the charge."
    }
  }
}
