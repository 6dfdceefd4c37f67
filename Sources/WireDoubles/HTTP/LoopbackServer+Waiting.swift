import Sockets
import Synchronization
import TestDoubles

extension LoopbackServer {
  /// Waits until so many requests have arrived whole, answered or not: an event, never a guess.
  ///
  /// - Parameters:
  ///   - count: How many, those included that came before the call.
  ///   - limit: How long to wait, in real time; it is there only to end a test that has failed.
  ///   - fileID: The file that a miss names.
  ///   - line: The line that a miss names.
  /// - Returns: All requests so far.
  /// - Throws: `LoopbackMiss` when the time is up, the task is cancelled or the server is stopped.
  @discardableResult
  public func received(
    atLeast count: Int, within limit: Duration = .seconds(120), fileID: String = #fileID,
    line: Int = #line
  ) async throws -> [LoopbackRequest] {
    let site = CallSite(fileID: fileID, line: line)
    let deadline = ContinuousClock.now.advanced(by: limit)
    let number = desk.state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let waiter = LoopbackWaiter(
          number: number, count: count, deadline: deadline, callSite: site,
          continuation: continuation)
        let isStopped = desk.state.withLock { state in
          state.waiters.append(waiter)
          return state.isStopped
        }
        desk.resumeServed()
        if isStopped { desk.endWaits(reason: .stopped) { $0.number == number } }
        if Task.isCancelled { desk.endWaits(reason: .cancelled) { $0.number == number } }
        // The thread learns of the new deadline.
        desk.signal.wake()
      }
    } onCancel: {
      desk.endWaits(reason: .cancelled) { $0.number == number }
    }
  }

  /// Closes every connection and refuses new ones, and returns when that is so.
  ///
  /// The port stays the server's own.
  ///
  /// - Throws: `LoopbackError.stopped`.
  public func refuseConnections() async throws { try await turnDoor(open: false) }

  /// Takes connections again, on the same port, and returns when that is so.
  ///
  /// - Throws: `LoopbackError.cannotListen`, `.stopped`.
  public func acceptConnections() async throws { try await turnDoor(open: true) }

  private func turnDoor(open: Bool) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, _>) in
      let isStopped = desk.state.withLock { state in
        if !state.isStopped { state.doorOrders.append((open, continuation)) }
        return state.isStopped
      }
      if isStopped { continuation.resume(throwing: LoopbackError.stopped) }
      desk.signal.wake()
    }
  }
}
