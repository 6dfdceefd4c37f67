/// A public key that verifies Ed25519 signatures, as RFC 8032 defines them.
public final class Ed25519PublicKey: Sendable {
  /// The encoded point, 32 bytes: the member `x` of a JWK (RFC 8037).
  public let bytes: [UInt8]
  private let key: SigningKey

  /// Reads a public key.
  ///
  /// - Parameter bytes: The encoded point, 32 bytes.
  /// - Throws: ``CryptographyError/keySize(expected:found:)`` for another length,
  ///   ``CryptographyError/invalidKey(_:)`` when the library refuses the bytes.
  public init(_ bytes: [UInt8]) throws(CryptographyError) {
    guard bytes.count == 32 else { throw .keySize(expected: 32, found: bytes.count) }
    guard let key = SigningKey(ed25519Point: bytes) else { throw .invalidKey(.ed25519Public) }
    self.bytes = bytes
    self.key = key
  }

  /// Tells whether a signature belongs to a message.
  ///
  /// - Parameters:
  ///   - signature: The signature; anything but 64 bytes is refused.
  ///   - message: The bytes that were signed.
  /// - Returns: `true` when the private half of this key signed the message.
  public func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    signature.count == 64 && key.verify(signature, for: message)
  }
}
