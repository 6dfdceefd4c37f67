public import Ports

/// The reason why a link of a mail, or its token, was not accepted.
public enum LinkError: Error, Equatable, Sendable {
  /// The token is no token, is unknown, was used already or was replaced by a newer one.
  case refused
  /// The link's time was over.
  case expired(at: Moment)
}

extension LinkError: CustomStringConvertible {
  /// What was wrong and what to do.
  public var description: String {
    switch self {
    case .refused: "The link is unknown, used or replaced by a newer one. Ask for a new link."
    case .expired(let moment): "The link expired at \(moment). Ask for a new link."
    }
  }
}

extension PendingLink? {
  /// Spends the link: it is gone when this returns, and also when it is found expired, so that a
  /// clock that is set back later does not bring it back.
  ///
  /// - Returns: The error of a link that is not accepted; the account's changes have to be stored
  ///   either way.
  mutating func spend(_ digest: TokenDigest, at now: Moment) -> LinkError? {
    guard let link = self, link.digest == digest else { return .refused }
    self = nil
    return now < link.expires ? nil : .expired(at: link.expires)
  }
}
