internal import Cryptography

/// A key with the one algorithm that it verifies with.
enum VerifyingKey: Sendable {
  case secret(HMACKey)
  case p256(P256PublicKey)
  case ed25519(Ed25519PublicKey)

  /// Tells whether a signature belongs to a message.
  func verify(_ signature: [UInt8], for message: ArraySlice<UInt8>) throws(TokenError) -> Bool {
    switch self {
    case .secret(let key):
      do { return try key.isValid(signature, for: message.span) } catch {
        throw .cryptography(error)
      }
    case .p256(let key): return key.isValid(signature, for: Array(message))
    case .ed25519(let key): return key.isValid(signature, for: Array(message))
    }
  }
}
