/// A way for a call of a payment gateway to fail.
public enum PaymentFault: Hashable, Sendable {
  /// The gateway refuses at once; nothing happened.
  case unavailable
  /// The request never arrives, and the caller does not know.
  case requestLost
  /// The request arrives only after the next call was answered, and the caller does not know.
  case requestLate
  /// The request has done its work, and the caller does not know.
  case replyLost
}

/// A method of the port `PaymentGateway`.
public enum PaymentCall: Hashable, Sendable {
  /// `charge`.
  case charge
  /// `refund`.
  case refund
  /// `findCharge`.
  case find
}
