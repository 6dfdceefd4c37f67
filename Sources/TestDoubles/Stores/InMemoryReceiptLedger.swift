public import Ports
import Synchronization

/// A receipt ledger that forgets everything when it goes: it keeps every promise of the port.
///
/// ```swift
/// let receipts = InMemoryReceiptLedger()
/// receipts.failNext(.claim, with: CancellationError())
/// ```
public final class InMemoryReceiptLedger: ReceiptLedger {
  /// The calls of the port.
  public enum Operation: Hashable, Sendable {
    /// `claim(_:)`.
    case claim
    /// `release(_:)`.
    case release
  }

  private struct State {
    var claimed: Set<String> = []
    var failures: [Operation: [any Error]] = [:]

    mutating func check(_ operation: Operation) throws {
      guard failures[operation]?.isEmpty == false else { return }
      if let error = failures[operation]?.removeFirst() { throw error }
    }
  }

  private let state = Mutex(State())

  /// Makes an empty ledger.
  public init() {}

  /// The purchases of this moment whose receipt is claimed, sorted.
  public var claimed: [String] { state.withLock { $0.claimed.sorted() } }

  /// Makes the next call of an operation fail without effect, after those already scripted.
  ///
  /// - Parameters:
  ///   - operation: Which call fails.
  ///   - error: What it throws.
  public func failNext(_ operation: Operation, with error: any Error) {
    state.withLock { $0.failures[operation, default: []].append(error) }
  }

  /// Claims the receipt of a purchase, unless it is claimed.
  ///
  /// - Throws: What was scripted.
  public func claim(_ purchase: String) async throws -> Bool {
    try state.withLock { state in
      try state.check(.claim)
      return state.claimed.insert(purchase).inserted
    }
  }

  /// Releases a claim.
  ///
  /// - Throws: What was scripted.
  public func release(_ purchase: String) async throws {
    try state.withLock { state in
      try state.check(.release)
      state.claimed.remove(purchase)
    }
  }
}
