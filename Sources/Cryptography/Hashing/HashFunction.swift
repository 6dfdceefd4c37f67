/// A hash function of the SHA-2 family, as FIPS 180-4 defines it.
///
/// ```swift
/// let digest = HashFunction.sha256.hash(Array("abc".utf8))
/// digest.count  // 32
/// ```
///
/// A plain hash is no way to store a password: see ``PasswordHash``.
public enum HashFunction: String, Sendable, CaseIterable {
  /// SHA-256, with 32 bytes of output.
  case sha256 = "SHA-256"
  /// SHA-384, with 48 bytes of output.
  case sha384 = "SHA-384"
  /// SHA-512, with 64 bytes of output.
  case sha512 = "SHA-512"

  /// The length of a digest in bytes.
  public var digestSize: Int {
    switch self {
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// Computes the digest of a message.
  ///
  /// - Parameter message: The bytes, of any length.
  /// - Returns: The digest, ``digestSize`` bytes.
  public func hash(_ message: [UInt8]) -> [UInt8] {
    Backend.digest(of: message, with: self)
  }
}
