import Cryptography
public import Ports

/// Token digests made with SHA-256 (FIPS 180-4).
///
/// ```swift
/// let stored = SHA256TokenDigester().digest(token)
/// ```
public struct SHA256TokenDigester: TokenDigester {
  /// Makes a digester.
  public init() {}

  /// Digests the token's UTF-8: 64 hexadecimal digits.
  public func digest(_ token: Secret) -> TokenDigest {
    let bytes = HashFunction.sha256.hash(Array(token.reveal().utf8))
    let digits = bytes.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return TokenDigest(encoded: Secret(digits.joined()))
  }
}
