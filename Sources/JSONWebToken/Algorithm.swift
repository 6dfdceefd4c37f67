internal import Cryptography

/// A signature algorithm of RFC 7518 or RFC 8037.
///
/// There is no `none`, and no algorithm is chosen by a token: whoever verifies says which ones
/// are allowed (RFC 8725, section 3.1).
public enum Algorithm: String, Sendable, Hashable, CaseIterable {
  /// HMAC with SHA-256.
  case hs256 = "HS256"
  /// HMAC with SHA-384.
  case hs384 = "HS384"
  /// HMAC with SHA-512.
  case hs512 = "HS512"
  /// ECDSA on P-256 with SHA-256.
  case es256 = "ES256"
  /// EdDSA on Ed25519.
  case edDSA = "EdDSA"

  /// The hash function of the algorithms with a shared secret.
  var hmacHash: HashFunction? {
    switch self {
    case .hs256: .sha256
    case .hs384: .sha384
    case .hs512: .sha512
    case .es256, .edDSA: nil
    }
  }
}
