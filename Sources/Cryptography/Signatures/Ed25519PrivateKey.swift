/// A private key that signs with Ed25519, as RFC 8032 defines it.
///
/// ```swift
/// let key = try Ed25519PrivateKey.generate()
/// let signature = try key.signature(for: Array("the minutes".utf8))
/// key.publicKey.isValid(signature, for: Array("the minutes".utf8))  // true
/// ```
///
/// The same message always gets the same signature: no random number can go wrong.
public final class Ed25519PrivateKey: Sendable, CustomStringConvertible {
  /// The half that may be published.
  public let publicKey: Ed25519PublicKey
  private let key: SigningKey

  /// Reads a private key.
  ///
  /// - Parameter seed: The secret, 32 bytes: the member `d` of a JWK (RFC 8037).
  /// - Throws: ``CryptographyError/keySize(expected:found:)`` for another length,
  ///   ``CryptographyError/failed(operation:)`` when the library refuses.
  public init(seed: [UInt8]) throws(CryptographyError) {
    guard seed.count == 32 else { throw .keySize(expected: 32, found: seed.count) }
    guard let key = SigningKey(ed25519Seed: seed) else {
      throw .failed(operation: "read an Ed25519 key")
    }
    // The structure is a fixed head, then the point.
    publicKey = try Ed25519PublicKey(Array(key.publicKeyStructure().suffix(32)))
    self.key = key
  }

  /// Makes a new key from random bytes.
  ///
  /// - Returns: A key that nobody else has.
  /// - Throws: ``CryptographyError/failed(operation:)`` when there are no random bytes.
  public static func generate() throws(CryptographyError) -> Ed25519PrivateKey {
    try Ed25519PrivateKey(seed: randomBytes(count: 32))
  }

  /// Signs a message.
  ///
  /// - Parameter message: The bytes, of any length.
  /// - Returns: The signature, 64 bytes.
  /// - Throws: ``CryptographyError/failed(operation:)`` when the library refuses.
  public func signature(for message: [UInt8]) throws(CryptographyError) -> [UInt8] {
    try key.sign(message)
  }

  /// The kind of the key, never its bytes.
  public var description: String { "Ed25519 private key" }
}
