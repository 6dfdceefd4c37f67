public import Cryptography
import Foundation
public import Ports

/// Passwords hashed with scrypt (RFC 7914).
///
/// The work runs on threads of its own, a few at a time: each hash of the usual cost takes 32 MiB
/// and tens of milliseconds, and the threads that tasks run on are few. Further calls wait.
///
/// ```swift
/// let hasher = try ScryptPasswordHasher()
/// let stored = try await hasher.hash(Secret("correct horse battery"))
/// ```
public final class ScryptPasswordHasher: PasswordHasher {
  /// A hash of today's cost that belongs to no password.
  public let decoy: HashedPassword
  private let cost: PasswordHash.Cost
  private let queue: OperationQueue

  /// Makes a hasher; hashes the decoy, which blocks as long as one hash takes.
  ///
  /// - Parameters:
  ///   - cost: The work that new hashes take.
  ///   - width: How many passwords are hashed at the same time, at least 1.
  /// - Throws: `PasswordHasherError.unavailable` when there is not enough memory.
  public init(cost: PasswordHash.Cost = .interactive, width: Int = 2) throws {
    self.cost = cost
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = max(1, width)
    do {
      // Nobody types 32 random bytes.
      let unknown = String(decoding: try randomBytes(count: 32), as: UTF8.self)
      decoy = try Self.hashed(unknown, cost)
    } catch { throw PasswordHasherError(error) }
  }

  /// Hashes a password with a random salt.
  ///
  /// - Throws: `PasswordHasherError.unavailable`.
  public func hash(_ password: Secret) async throws -> HashedPassword {
    try await perform { [cost] () throws(CryptographyError) in
      try Self.hashed(password.reveal(), cost)
    }
  }

  /// Hashes a password as the stored one was hashed, and compares in constant time.
  ///
  /// - Throws: `PasswordHasherError.malformedHash` or `.unavailable`.
  public func verify(_ password: Secret, against hash: HashedPassword) async throws -> Bool {
    try await perform { () throws(CryptographyError) in
      try PasswordHash(encoded: hash.encoded.reveal()).matches(password.reveal())
    }
  }

  /// Compares the cost in the hash with today's.
  public func needsRehash(_ hash: HashedPassword) -> Bool {
    let stored = try? PasswordHash(encoded: hash.encoded.reveal())
    return stored?.needsRehash(for: cost) ?? true
  }

  private static func hashed(
    _ password: String, _ cost: PasswordHash.Cost
  ) throws(CryptographyError) -> HashedPassword {
    HashedPassword(encoded: Secret(try PasswordHash(of: password, cost: cost).encoded))
  }

  private func perform<Value: Sendable>(
    _ work: @escaping @Sendable () throws(CryptographyError) -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation {
        do throws(CryptographyError) {
          continuation.resume(returning: try work())
        } catch {
          continuation.resume(throwing: PasswordHasherError(error))
        }
      }
    }
  }
}

extension PasswordHasherError {
  fileprivate init(_ error: CryptographyError) {
    switch error {
    case .malformedHash(let reason), .costOutOfRange(let reason):
      self = .malformedHash(reason: reason)
    case .keySize, .invalidKey, .failed: self = .unavailable(reason: "\(error)")
    }
  }
}
