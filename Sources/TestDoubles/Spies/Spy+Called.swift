import Synchronization

extension Spy {
  /// Waits until there were so many calls, as an event; returns at once where there were.
  ///
  /// In virtual time, a wait that nothing can fulfil any more ends at once. Elsewhere nobody can
  /// know that: give such a test a time limit.
  ///
  /// - Parameters:
  ///   - times: The number of calls, counted from the making of the spy.
  ///   - fileID: The file that a miss names.
  ///   - line: The line that a miss names.
  /// - Returns: The inputs so far, `times` or more.
  /// - Throws: `CallMiss`, with the number of calls that did come.
  @discardableResult
  public func called(
    times: Int = 1, fileID: String = #fileID, line: Int = #line
  ) async throws -> [Input] {
    let site = CallSite(fileID: fileID, line: line)
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    let clock = VirtualClock.current
    let wait = clock?.beginWait(for: "\(times) calls, awaited at \(site)") {
      self.endWait(number, reason: .nothingLeftToRun)
    }
    defer { if let wait { clock?.endWait(wait) } }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let waiter = Waiter(
          number: number, times: times, callSite: site, continuation: continuation)
        let calls = state.withLock { state -> [Input]? in
          if state.calls.count >= times { return state.calls }
          state.waiters.append(waiter)
          return nil
        }
        if let calls { continuation.resume(returning: calls) }
        // The handler below may have run before the waiter was there.
        if Task.isCancelled { endWait(number, reason: .cancelled) }
      }
    } onCancel: {
      endWait(number, reason: .cancelled)
    }
  }

  private func endWait(_ number: Int, reason: CallMiss.Reason) {
    let end = state.withLock { state -> (waiter: Waiter, count: Int)? in
      guard let index = state.waiters.firstIndex(where: { $0.number == number }) else { return nil }
      return (state.waiters.remove(at: index), state.calls.count)
    }
    guard let (waiter, count) = end else { return }
    waiter.continuation.resume(
      throwing: CallMiss(
        expected: waiter.times, found: count, reason: reason, callSite: waiter.callSite))
  }
}

/// The calls that a test waited for did not come.
public struct CallMiss: Error, Equatable, Sendable, CustomStringConvertible {
  /// Why the wait ended.
  public enum Reason: Sendable {
    /// In virtual time, nothing was left that could call.
    case nothingLeftToRun
    /// The waiting task was cancelled, for instance by a time limit.
    case cancelled
  }

  /// How many calls were awaited.
  public let expected: Int
  /// How many had come by then.
  public let found: Int
  /// Why the wait ended.
  public let reason: Reason
  /// Where the test waited.
  public let callSite: CallSite

  /// How many calls were missing, and why the wait ended.
  public var description: String {
    let why =
      switch reason {
      case .nothingLeftToRun: "nothing is left that could call"
      case .cancelled: "the wait was cancelled"
      }
    return "Expected \(expected) calls, awaited at \(callSite), found \(found): \(why)."
  }
}
