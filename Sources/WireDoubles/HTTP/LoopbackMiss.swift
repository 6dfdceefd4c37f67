public import TestDoubles

/// The requests that a test waited for did not come.
public struct LoopbackMiss: Error, Equatable, Sendable, CustomStringConvertible {
  /// Why the wait ended.
  public enum Reason: Sendable {
    /// The time was up.
    case timeLimit
    /// The waiting task was cancelled, for instance by the time limit of a test.
    case cancelled
    /// The server was stopped.
    case stopped
  }

  /// How many requests were awaited.
  public let awaited: Int
  /// The requests that had arrived by then, in order.
  public let arrived: [LoopbackRequest]
  /// Why the wait ended.
  public let reason: Reason
  /// Where the test waited.
  public let callSite: CallSite

  /// How many were awaited, why the wait ended, and the request lines that arrived.
  public var description: String {
    let why =
      switch reason {
      case .timeLimit: "the time was up"
      case .cancelled: "the wait was cancelled"
      case .stopped: "the server was stopped"
      }
    let lines = arrived.map(\.line).joined(separator: "; ")
    return "\(arrived.count) of \(awaited) requests, awaited at \(callSite): \(why). "
      + (arrived.isEmpty ? "No request arrived." : "Arrived: \(lines).")
  }
}

/// One call that waits for requests.
struct LoopbackWaiter {
  let number: UInt64
  let count: Int
  let deadline: ContinuousClock.Instant
  let callSite: CallSite
  let continuation: CheckedContinuation<[LoopbackRequest], any Error>
}
