#if canImport(CryptoKit)
  private import CryptoKit

  // Untried: written for Apple platforms, where nobody has built or run it yet.

  /// The primitives without a handle, from CryptoKit.
  enum Backend {
    static func digest(of message: [UInt8], with hash: HashFunction) -> [UInt8] {
      switch hash {
      case .sha256: Array(SHA256.hash(data: message))
      case .sha384: Array(SHA384.hash(data: message))
      case .sha512: Array(SHA512.hash(data: message))
      }
    }

    static func equalBytes(_ first: [UInt8], _ second: [UInt8]) -> Bool {
      zip(first, second).reduce(0) { difference, pair in difference | (pair.0 ^ pair.1) } == 0
    }

    static func randomBytes(count: Int) throws(CryptographyError) -> [UInt8] {
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// CryptoKit has no scrypt: RFC 7914 is computed here, slower than libcrypto does.
    static func scrypt(
      _ password: [UInt8], salt: [UInt8], cost: PasswordHash.Cost, count: Int
    ) throws(CryptographyError) -> [UInt8] {
      Scrypt.derive(password, salt: salt, cost: cost, count: count) { key, message in
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
      }
    }
  }

  /// A key for HMAC.
  final class MACContext: Sendable {
    private let key: SymmetricKey
    private let hash: HashFunction

    init(key: [UInt8], hash: HashFunction) throws(CryptographyError) {
      self.key = SymmetricKey(data: key)
      self.hash = hash
    }

    func code(for message: [UInt8]) throws(CryptographyError) -> [UInt8] {
      switch hash {
      case .sha256: Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
      case .sha384: Array(HMAC<SHA384>.authenticationCode(for: message, using: key))
      case .sha512: Array(HMAC<SHA512>.authenticationCode(for: message, using: key))
      }
    }

    func isValid(
      _ code: [UInt8], for message: Span<UInt8>
    ) throws(CryptographyError) -> Bool {
      let message = unsafe message.withUnsafeBufferPointer { unsafe Array($0) }
      return constantTimeEqual(try self.code(for: message), code)
    }
  }
#endif
