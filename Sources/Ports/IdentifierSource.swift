/// The place where new identifiers come from.
///
/// Each answer differs from all before it. A live source draws from the system's secure random
/// numbers, so that nobody can guess an answer; a test's source counts.
public protocol IdentifierSource: Sendable {
  /// Makes an identifier of characters that can stand in a URL path unescaped.
  func makeIdentifier() -> String
}
