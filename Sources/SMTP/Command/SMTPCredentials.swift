/// A user name and a password for AUTH PLAIN (RFC 4616); the password is never printed.
///
/// This module has no TLS, and PLAIN hides nothing: whoever reads the connection reads the password.
///
/// ```swift
/// let credentials = try SMTPCredentials(user: "shop", password: secret)
/// "\(credentials)"  // "shop:•••"
/// ```
public struct SMTPCredentials: Hashable, Sendable {
  /// The name of the user.
  public let user: String
  private let password: String

  /// Checks a user name and a password.
  ///
  /// - Throws: `SMTPCredentialsError.empty` or `.null`.
  public init(user: String, password: String) throws(SMTPCredentialsError) {
    guard !user.isEmpty, !password.isEmpty else { throw .empty }
    guard !user.utf8.contains(0), !password.utf8.contains(0) else { throw .null }
    self.user = user
    self.password = password
  }

  /// Says whether a message of PLAIN (RFC 4616) is of this user and this password.
  ///
  /// The time taken does not depend on where the first difference is.
  func match(plainMessage: [UInt8]) -> Bool {
    let parts = plainMessage.split(separator: 0, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty || parts[0].elementsEqual(user.utf8) else {
      return false
    }
    let expected = Array("\(user)\0\(password)".utf8)
    let found = plainMessage.dropFirst(parts[0].count + 1)
    let difference = zip(expected, found).reduce(expected.count == found.count ? 0 : 1) {
      $0 | ($1.0 ^ $1.1)
    }
    return difference == 0
  }

  var plainResponse: String { Base64.encode(Array("\0\(user)\0\(password)".utf8)) }
}

extension SMTPCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// The user name alone.
  public var description: String { "\(user):•••" }
  /// The user name alone.
  public var debugDescription: String { description }
  /// The user name alone, for whoever dumps the value.
  public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

/// The reason why a user name and a password cannot be sent.
public enum SMTPCredentialsError: Error, Equatable, CustomStringConvertible {
  /// The user name or the password is empty.
  case empty
  /// The user name or the password holds NUL, which separates them on the wire.
  case null

  /// What was wrong; never the password.
  public var description: String {
    switch self {
    case .empty: "A user name and a password are needed; one of them is empty."
    case .null: "The user name or the password holds NUL. Remove it."
    }
  }
}
