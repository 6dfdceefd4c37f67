/// A secret key that authenticates messages with HMAC, as RFC 2104 and FIPS 198-1 define it.
///
/// ```swift
/// let key = try HMACKey(try randomBytes(count: 32), hash: .sha256)
/// let code = try key.authenticationCode(for: Array("pay 5 to Ada".utf8))
/// try key.isValid(code, for: Array("pay 5 to Ada".utf8))  // true
/// ```
///
/// The key is prepared once; a message then costs only its own hashing. A key may be used from
/// several threads, which take turns. It never appears in a description.
public final class HMACKey: Sendable, CustomStringConvertible {
  /// The hash function that the codes are made with.
  public let hash: HashFunction
  /// The length of the key in bytes: RFC 7518 asks for at least the length of the digest.
  public let keySize: Int
  private let context: MACContext

  /// Prepares a key.
  ///
  /// - Parameters:
  ///   - key: The secret, of any length; at least `hash.digestSize` random bytes are sensible.
  ///   - hash: The hash function.
  /// - Throws: ``CryptographyError/failed(operation:)`` when the library has no HMAC.
  public init(_ key: [UInt8], hash: HashFunction) throws(CryptographyError) {
    self.hash = hash
    keySize = key.count
    context = try MACContext(key: key, hash: hash)
  }

  /// Computes the authentication code of a message.
  ///
  /// - Parameter message: The bytes, of any length.
  /// - Returns: The whole code, `hash.digestSize` bytes.
  /// - Throws: ``CryptographyError/failed(operation:)`` when the library refuses.
  public func authenticationCode(for message: [UInt8]) throws(CryptographyError) -> [UInt8] {
    try context.code(for: message)
  }

  /// Tells whether a code belongs to a message, in a time that does not depend on the code's bytes.
  ///
  /// - Parameters:
  ///   - code: The whole code. A shortened one is refused.
  ///   - message: The bytes that the code should authenticate.
  /// - Returns: `true` when this key made the code for this message.
  /// - Throws: ``CryptographyError/failed(operation:)`` when the library refuses.
  public func isValid(
    _ code: [UInt8], for message: [UInt8]
  ) throws(CryptographyError) -> Bool {
    try isValid(code, for: message.span)
  }

  /// Tells whether a code belongs to a message that stands in other bytes.
  ///
  /// - Parameters:
  ///   - code: The whole code. A shortened one is refused.
  ///   - message: The bytes that the code should authenticate.
  /// - Returns: `true` when this key made the code for this message.
  /// - Throws: ``CryptographyError/failed(operation:)`` when the library refuses.
  package func isValid(
    _ code: [UInt8], for message: Span<UInt8>
  ) throws(CryptographyError) -> Bool {
    try context.isValid(code, for: message)
  }

  /// The algorithm and the length of the key, never its bytes.
  public var description: String { "HMAC-\(hash.rawValue) key of \(keySize) bytes" }
}
