/// A key, a stored hash or an operation that cannot be used.
///
/// No case carries key bytes, passwords or other secrets, so an error may be printed and logged.
/// A signature or code that does not fit is no error: the methods that check one answer `false`.
public enum CryptographyError: Error, Equatable {
  /// A key has another length than its algorithm needs; both counts are in bytes.
  case keySize(expected: Int, found: Int)
  /// A key has the right length but is no key, for example a point that lies on no curve.
  case invalidKey(KeyKind)
  /// A stored password hash does not follow its format; the reason quotes nothing of the hash.
  case malformedHash(reason: String)
  /// A cost lies outside what this implementation computes; the reason names the parameter.
  case costOutOfRange(reason: String)
  /// The system's library refused an operation that should always work.
  case failed(operation: String)

  /// The kinds of keys that can be invalid.
  public enum KeyKind: String, Sendable {
    /// A private scalar for P-256.
    case p256Private = "P-256 private key"
    /// A public point on P-256.
    case p256Public = "P-256 public key"
    /// A public point on edwards25519.
    case ed25519Public = "Ed25519 public key"
  }
}

extension CryptographyError: CustomStringConvertible {
  /// A sentence that says what was wrong and holds no secret.
  public var description: String {
    switch self {
    case .keySize(let expected, let found):
      "The key has \(found) bytes; its algorithm needs \(expected)."
    case .invalidKey(let kind): "The bytes are no \(kind.rawValue)."
    case .malformedHash(let reason): "The stored password hash is malformed: \(reason)."
    case .costOutOfRange(let reason): "The cost of the password hash is out of range: \(reason)."
    case .failed(let operation): "The system's cryptographic library refused to \(operation)."
    }
  }
}
