/// The way from a random token to what is stored of it.
///
/// Whoever reads the store cannot use what is in it. A fast digest does, as nobody can guess the
/// random token that it belongs to; passwords need a `PasswordHasher`.
public protocol TokenDigester: Sendable {
  /// Digests a token; equal tokens have equal digests, and different tokens different ones.
  func digest(_ token: Secret) -> TokenDigest
}

/// A one-time token as it is stored: it can be recognised, and not read back.
///
/// ```swift
/// let stored = digester.digest(token)
/// digester.digest(presented) == stored  // the same token
/// ```
///
/// An ordinary comparison does: what its duration tells about a digest helps nobody to find the
/// token.
public struct TokenDigest: Hashable, Sendable {
  /// The text to store, in the form of the digester that made it.
  public let encoded: Secret

  /// Takes a text that a digester made.
  public init(encoded: Secret) { self.encoded = encoded }
}
