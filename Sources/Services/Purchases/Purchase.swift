public import Ports

/// A basket at the till: priced, not yet paid.
///
/// Whoever retries a payment, also after a restart, retries it with the same purchase: its identifier
/// is what keeps the money from moving twice.
public struct Purchase: Hashable, Sendable, Identifiable {
  /// The identifier that payments are found by.
  public let id: String
  /// Who buys, and gets the receipt.
  public let customer: EmailAddress
  /// What it costs.
  public let quote: Quote

  /// Puts a purchase together again that was stored.
  public init(id: String, customer: EmailAddress, quote: Quote) {
    self.id = id
    self.customer = customer
    self.quote = quote
  }

  /// The idempotency key of an attempt to pay: the next one is used when one was declined.
  func key(attempt: Int) -> String { "\(id)/\(attempt)" }
}

/// A purchase that was paid.
public struct Payment: Hashable, Sendable {
  /// What became of the receipt.
  public enum Receipt: Hashable, Sendable {
    /// It was mailed now.
    case mailed
    /// It was mailed before, or is on its way.
    case mailedBefore
    /// The mail or the ledger failed: it can be sent again with `sendReceipt`.
    case failed
  }

  /// The charge; nil when there was nothing to pay.
  public let charge: Charge?
  /// What became of the receipt.
  public let receipt: Receipt

  /// Makes a payment.
  public init(charge: Charge?, receipt: Receipt) {
    self.charge = charge
    self.receipt = receipt
  }
}
