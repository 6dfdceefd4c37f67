public import Ports

/// The reason why a checkout did not end well.
public enum CheckoutError: Error, Hashable, Sendable {
  /// The customer's bank says no to this payment method; nothing was charged.
  case declined(DeclineReason, purchase: Purchase.ID)
  /// The gateway takes no requests now; this call moved no money.
  case unavailable(purchase: Purchase.ID)
  /// The gateway did not say whether the money has moved.
  case unknownOutcome(purchase: Purchase.ID)
  /// Something was charged for this purchase, and it is not what the purchase costs.
  case otherAmount(Money, charged: Money, purchase: Purchase.ID)
  /// Nothing was charged for this purchase.
  case notPaid(purchase: Purchase.ID)
  /// All of the money was given back.
  case refunded(purchase: Purchase.ID)
}

extension CheckoutError: CustomStringConvertible {
  /// What happened, with the values, and what to do.
  public var description: String {
    switch self {
    case .declined(let reason, let purchase):
      "The payment of \(purchase) was declined (\(reason.rawValue)): pay in another way."
    case .unavailable(let purchase):
      "\(purchase) could not be charged or refunded, and no money was moved: try again later."
    case .unknownOutcome(let purchase):
      "Nobody knows yet whether money was moved for \(purchase): call again with the same purchase, "
        + "which does not charge or refund twice."
    case .otherAmount(let asked, let charged, let purchase):
      "\(charged) was charged for \(purchase), which costs \(asked): was it changed after it was "
        + "paid? Begin a new one."
    case .notPaid(let purchase): "Nothing was charged for \(purchase): pay it first."
    case .refunded(let purchase):
      "The money for \(purchase) was given back: begin a new purchase."
    }
  }
}
