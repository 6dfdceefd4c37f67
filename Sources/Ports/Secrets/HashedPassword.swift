/// A password as it is stored: it can be checked by the hasher that made it, and not read back.
///
/// It does not print either: who has the hash can guess passwords at leisure.
///
/// ```swift
/// let stored = try await hasher.hash(Secret("correct horse battery"))
/// try await hasher.verify(Secret("correct horse battery"), against: stored)  // true
/// ```
public struct HashedPassword: Hashable, Sendable {
  /// The text to store, in the form of the hasher that made it.
  public let encoded: Secret

  /// Takes a text that a hasher made.
  public init(encoded: Secret) { self.encoded = encoded }
}
