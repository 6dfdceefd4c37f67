/// What a payment gateway tells a shop by a web-hook.
///
/// A web-hook may come late, more than once, and after a later one: `number` tells what came first,
/// and a number that was seen before has nothing new.
public struct PaymentEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable {
    /// Money was taken.
    case charged
    /// A charge was declined.
    case declined
    /// Money was given back.
    case refunded
  }

  /// The place in the order in which things happened, from 1.
  public let number: Int
  /// What happened.
  public let kind: Kind
  /// The charge as it was right after.
  public let charge: Charge

  /// Makes an event.
  public init(number: Int, kind: Kind, charge: Charge) {
    self.number = number
    self.kind = kind
    self.charge = charge
  }
}
