import Cryptography
public import Ports

/// The tokens that prove that a request was made by a page of the server: HMACs of its session.
///
/// Only a page of the same origin can read the token, and only the holder of the key can make one.
/// As it is bound to the session, one of another session does not do, and nothing has to be stored.
///
/// ```swift
/// let tokens = try CSRFTokens(key: settings.signingSecret)
/// let token = try tokens.token(for: session)
/// try tokens.isValid(token, for: session)  // true
/// ```
public struct CSRFTokens: Sendable {
  private let key: HMACKey

  /// Derives a key for this purpose alone.
  ///
  /// - Parameter key: The secret, of 32 bytes or more; other things may be signed with it, too.
  /// - Throws: `CryptographyError.failed` when the library refuses.
  public init(key: Secret) throws {
    let root = try HMACKey(Array(key.reveal().utf8), hash: .sha256)
    let derived = try root.authenticationCode(for: Array("redgreen csrf token".utf8))
    self.key = try HMACKey(derived, hash: .sha256)
  }

  /// Makes the token of a session: 64 hexadecimal digits.
  ///
  /// - Parameter session: The value of the session's cookie.
  /// - Returns: The same token each time.
  /// - Throws: `CryptographyError.failed` when the library refuses.
  public func token(for session: Secret) throws -> String {
    let code = try key.authenticationCode(for: Array(session.reveal().utf8))
    return code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Tells whether a token belongs to a session, in a time that depends on its length alone.
  ///
  /// - Parameters:
  ///   - token: What the request carries beside the cookie.
  ///   - session: The value of the session's cookie.
  /// - Returns: True when this key made the token for this session.
  /// - Throws: `CryptographyError.failed` when the library refuses.
  public func isValid(_ token: String, for session: Secret) throws -> Bool {
    constantTimeEqual(Array(token.utf8), Array(try self.token(for: session).utf8))
  }
}
