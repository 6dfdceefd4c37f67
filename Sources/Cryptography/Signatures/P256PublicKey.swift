/// A public key that verifies ECDSA signatures on P-256 with SHA-256: `ES256` of RFC 7518.
public final class P256PublicKey: Sendable {
  /// The coordinate x of the point, 32 bytes, most significant first.
  public let x: [UInt8]
  /// The coordinate y of the point, 32 bytes, most significant first.
  public let y: [UInt8]
  private let key: SigningKey

  /// Reads a public key from its coordinates, the members `x` and `y` of a JWK.
  ///
  /// - Parameters:
  ///   - x: The first coordinate, exactly 32 bytes.
  ///   - y: The second coordinate, exactly 32 bytes.
  /// - Throws: ``CryptographyError/keySize(expected:found:)`` for another length,
  ///   ``CryptographyError/invalidKey(_:)`` when the point is not on the curve.
  public init(x: [UInt8], y: [UInt8]) throws(CryptographyError) {
    for coordinate in [x, y] where coordinate.count != 32 {
      throw .keySize(expected: 32, found: coordinate.count)
    }
    guard let key = SigningKey(p256PublicKey: P256Structure.publicKey(x: x, y: y)) else {
      throw .invalidKey(.p256Public)
    }
    self.x = x
    self.y = y
    self.key = key
  }

  /// Reads a public key from an uncompressed point of SEC 1.
  ///
  /// - Parameter uncompressed: The byte 4, then x, then y: 65 bytes.
  /// - Throws: ``CryptographyError/keySize(expected:found:)`` for another length,
  ///   ``CryptographyError/invalidKey(_:)`` for another first byte or a point off the curve.
  public convenience init(uncompressed: [UInt8]) throws(CryptographyError) {
    guard uncompressed.count == 65 else {
      throw .keySize(expected: 65, found: uncompressed.count)
    }
    guard uncompressed[0] == 4 else { throw .invalidKey(.p256Public) }
    try self.init(x: Array(uncompressed[1...32]), y: Array(uncompressed[33...]))
  }

  /// Tells whether a signature belongs to a message.
  ///
  /// - Parameters:
  ///   - signature: The numbers r and s, 32 bytes each. A DER structure is refused.
  ///   - message: The bytes that were signed.
  /// - Returns: `true` when the private half of this key signed the message.
  public func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    guard let structure = P256Structure.signature(raw: signature) else { return false }
    return key.verify(structure, for: message)
  }
}
