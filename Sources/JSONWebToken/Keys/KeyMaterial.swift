internal import Cryptography

/// The key itself: what signs and verifies.
enum KeyMaterial: Sendable {
  case secret([Algorithm: HMACKey])
  case p256(P256PublicKey, P256PrivateKey?)
  case ed25519(Ed25519PublicKey, Ed25519PrivateKey?)

  /// Prepares a secret for one algorithm, or for all that it is long enough for.
  ///
  /// The key must have at least the size of the hash (RFC 7518, section 3.2).
  init(secret: [UInt8], for algorithm: Algorithm?) throws(TokenError) {
    var keys: [Algorithm: HMACKey] = [:]
    for candidate in algorithm.map({ [$0] }) ?? Algorithm.allCases {
      guard let hash = candidate.hmacHash, secret.count >= hash.digestSize else { continue }
      do { keys[candidate] = try HMACKey(secret, hash: hash) } catch { throw .cryptography(error) }
    }
    guard !keys.isEmpty else {
      let minimum = algorithm?.hmacHash?.digestSize ?? HashFunction.sha256.digestSize
      throw .secretTooShort(bytes: secret.count, minimum: minimum)
    }
    self = .secret(keys)
  }

  /// Tells whether the key can be used with an algorithm.
  func fits(_ algorithm: Algorithm) -> Bool {
    switch self {
    case .secret(let keys): keys[algorithm] != nil
    case .p256: algorithm == .es256
    case .ed25519: algorithm == .edDSA
    }
  }

  /// Tells whether the secret half is there.
  var canSign: Bool {
    switch self {
    case .secret: true
    case .p256(_, let secret): secret != nil
    case .ed25519(_, let secret): secret != nil
    }
  }

  /// The kind, as a description shows it.
  var kind: String {
    switch self {
    case .secret: "HMAC"
    case .p256(_, let secret): secret == nil ? "P-256 public" : "P-256 private"
    case .ed25519(_, let secret): secret == nil ? "Ed25519 public" : "Ed25519 private"
    }
  }

  /// Signs with an algorithm that the key was checked for.
  func sign(_ message: [UInt8], with algorithm: Algorithm) throws(TokenError) -> [UInt8] {
    do {
      switch self {
      case .secret(let keys):
        if let key = keys[algorithm] { return try key.authenticationCode(for: message) }
      case .p256(_, let key):
        if let key { return try key.signature(for: message) }
      case .ed25519(_, let key):
        if let key { return try key.signature(for: message) }
      }
    } catch {
      throw .cryptography(error)
    }
    throw .keyNotFor(algorithm)
  }

  /// What verifies with an algorithm, where the key fits it.
  func verifier(for algorithm: Algorithm) -> VerifyingKey? {
    switch self {
    case .secret(let keys): keys[algorithm].map(VerifyingKey.secret)
    case .p256(let key, _): algorithm == .es256 ? .p256(key) : nil
    case .ed25519(let key, _): algorithm == .edDSA ? .ed25519(key) : nil
    }
  }
}
