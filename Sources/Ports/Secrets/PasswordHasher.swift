/// The way from a password to what may be stored of it.
///
/// A live hasher takes tens of milliseconds and much memory on purpose, and keeps that work off the
/// threads that tasks run on.
public protocol PasswordHasher: Sendable {
  /// A hash of today's cost that belongs to no password.
  ///
  /// Verifying against it answers false after the usual work: a sign-in to an account that does
  /// not exist takes as long as one to an account that does.
  var decoy: HashedPassword { get }

  /// Hashes a new password; the same password gives another hash each time.
  ///
  /// - Parameter password: The text as it was typed.
  /// - Returns: What to store.
  /// - Throws: `PasswordHasherError.unavailable` when the work cannot be done.
  func hash(_ password: Secret) async throws -> HashedPassword

  /// Tells whether a password is the one that was hashed.
  ///
  /// - Parameters:
  ///   - password: The text as it was typed.
  ///   - hash: What was stored.
  /// - Returns: True when it is the same.
  /// - Throws: `PasswordHasherError.malformedHash` for a text that no such hasher made,
  ///   `.unavailable` when the work cannot be done.
  func verify(_ password: Secret, against hash: HashedPassword) async throws -> Bool

  /// Tells whether a hash was made at another cost than today's and should be made anew.
  ///
  /// - Parameter hash: What was stored.
  /// - Returns: True when the cost is another one, or the hash is malformed.
  func needsRehash(_ hash: HashedPassword) -> Bool
}

/// The reason why a password was neither hashed nor verified; it quotes neither.
public enum PasswordHasherError: Error, Equatable, Sendable {
  /// The stored text is not of the hasher's form.
  case malformedHash(reason: String)
  /// The machine lacks the memory or the random bytes.
  case unavailable(reason: String)
}

extension PasswordHasherError: CustomStringConvertible {
  /// What was wrong and what to do.
  public var description: String {
    switch self {
    case .malformedHash(let reason):
      "A stored password hash cannot be read: \(reason). Let the owner reset the password."
    case .unavailable(let reason): "Passwords cannot be hashed now: \(reason). Try again."
    }
  }
}
