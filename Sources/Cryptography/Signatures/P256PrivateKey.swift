/// A private key that signs with ECDSA on P-256 and SHA-256: `ES256` of RFC 7518.
///
/// ```swift
/// let key = try P256PrivateKey.generate()
/// let signature = try key.signature(for: Array("the minutes".utf8))
/// signature.count  // 64: r, then s
/// ```
public final class P256PrivateKey: Sendable, CustomStringConvertible {
  /// The half that may be published.
  public let publicKey: P256PublicKey
  private let key: SigningKey

  /// Reads a private key.
  ///
  /// - Parameter scalar: The secret number, 32 bytes, most significant first: the member `d` of a JWK.
  /// - Throws: ``CryptographyError/keySize(expected:found:)`` for another length,
  ///   ``CryptographyError/invalidKey(_:)`` for zero and for numbers from the curve's order on.
  public init(scalar: [UInt8]) throws(CryptographyError) {
    guard scalar.count == 32 else { throw .keySize(expected: 32, found: scalar.count) }
    guard P256Structure.isScalar(scalar),
      let key = SigningKey(p256PrivateKey: P256Structure.privateKey(scalar: scalar))
    else { throw .invalidKey(.p256Private) }
    publicKey = try P256PublicKey(uncompressed: Array(key.publicKeyStructure().suffix(65)))
    self.key = key
  }

  /// Makes a new key from random bytes.
  ///
  /// - Returns: A key that nobody else has.
  /// - Throws: ``CryptographyError/failed(operation:)`` when there are no random bytes.
  public static func generate() throws(CryptographyError) -> P256PrivateKey {
    // One draw in four billion lies beyond the order; it is thrown away, not reduced, which would
    // make small numbers likelier.
    var scalar = try randomBytes(count: 32)
    while !P256Structure.isScalar(scalar) { scalar = try randomBytes(count: 32) }
    return try P256PrivateKey(scalar: scalar)
  }

  /// Signs a message.
  ///
  /// - Parameter message: The bytes, of any length.
  /// - Returns: The numbers r and s, 32 bytes each. Two signatures of one message differ.
  /// - Throws: ``CryptographyError/failed(operation:)`` when the library refuses.
  public func signature(for message: [UInt8]) throws(CryptographyError) -> [UInt8] {
    guard let raw = P256Structure.raw(signature: try key.sign(message)) else {
      throw .failed(operation: "sign in a known form")
    }
    return raw
  }

  /// The kind of the key, never its bytes.
  public var description: String { "P-256 private key" }
}
