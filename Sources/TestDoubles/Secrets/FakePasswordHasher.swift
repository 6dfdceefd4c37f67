public import Ports
import Synchronization

/// A password hasher that works at once: its hashes hold the password in plain text.
///
/// It keeps every promise of the port but the one that counts, so it is for tests only. It notes
/// what it was asked, so that a test can compare the work of two paths.
///
/// ```swift
/// let hasher = FakePasswordHasher(cost: 2)
/// hasher.needsRehash(try await FakePasswordHasher(cost: 1).hash(password))  // true
/// ```
public final class FakePasswordHasher: PasswordHasher {
  /// A call that takes a live hasher its time.
  public enum Work: Hashable, Sendable {
    /// `hash(_:)`.
    case hash
    /// `verify(_:against:)`.
    case verify
  }

  private let cost: Int
  private let state = Mutex<(work: [Work], failures: [any Error])>(([], []))

  /// Makes a hasher.
  ///
  /// - Parameter cost: What stands in new hashes; hashes of another cost need a rehash.
  public init(cost: Int = 1) { self.cost = cost }

  /// The work so far, in the order of the calls.
  public var work: [Work] { state.withLock { $0.work } }

  /// Makes the next calls of `hash` and `verify` fail.
  ///
  /// - Parameters:
  ///   - count: How many calls fail.
  ///   - error: What they throw.
  public func failNext(_ count: Int = 1, with error: any Error) {
    state.withLock { $0.failures += Array(repeating: error, count: count) }
  }

  /// A hash that belongs to no password.
  public var decoy: HashedPassword { HashedPassword(encoded: Secret("fake,\(cost),0,decoy")) }

  /// The cost, the number of the call and the password.
  ///
  /// - Throws: What was given to `failNext`.
  public func hash(_ password: Secret) async throws -> HashedPassword {
    let number = try note(.hash)
    return HashedPassword(encoded: Secret("fake,\(cost),\(number),\(password.reveal())"))
  }

  /// Compares with the password in the hash.
  ///
  /// - Throws: `PasswordHasherError.malformedHash`, or what was given to `failNext`.
  public func verify(_ password: Secret, against hash: HashedPassword) async throws -> Bool {
    _ = try note(.verify)
    let parts = try parts(of: hash)
    return parts[2] != "0" && parts[3] == password.reveal()
  }

  /// Compares the cost.
  public func needsRehash(_ hash: HashedPassword) -> Bool {
    (try? parts(of: hash)[1]) != String(cost)[...]
  }

  private func note(_ work: Work) throws -> Int {
    try state.withLock { state in
      state.work.append(work)
      if !state.failures.isEmpty { throw state.failures.removeFirst() }
      return state.work.count
    }
  }

  private func parts(of hash: HashedPassword) throws -> [Substring] {
    let parts = hash.encoded.reveal().split(
      separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "fake" else {
      throw PasswordHasherError.malformedHash(reason: "expected fake,cost,number,password")
    }
    return parts
  }
}
