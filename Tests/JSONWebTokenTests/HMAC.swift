import Cryptography

/// The code that the tests seal their tokens with.
enum HMAC {
  static func code(_ message: [UInt8]) throws -> [UInt8] {
    try HMACKey(secret, hash: .sha256).authenticationCode(for: message)
  }
}
