/// The reason why somebody is not signed in.
public enum SignInError: Error, Equatable, Sendable {
  /// The address or the password is wrong, or there were too many failures: which one is not said,
  /// so that nobody can find out who has an account or go on guessing.
  case refused
  /// The password is right, and the address is not confirmed.
  case unconfirmed
  /// The refresh token is no token, is unknown or expired, or its session was ended.
  case sessionEnded
  /// The refresh token was spent before: somebody else may have it, so its session is ended.
  case tokenReused
}

extension SignInError: CustomStringConvertible {
  /// What was wrong and what to do.
  public var description: String {
    switch self {
    case .refused:
      "The address or the password is wrong, or there were too many tries: "
        + "wait a quarter of an hour, or ask for a new password."
    case .unconfirmed:
      "The address is not confirmed. Follow the link in the mail, or sign up again."
    case .sessionEnded: "The session is over. Sign in again."
    case .tokenReused: "The refresh token was used before, so the session was ended. Sign in again."
    }
  }
}
