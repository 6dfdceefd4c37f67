import Synchronization

extension VirtualClock {
  /// How far a `virtualTime` call goes before it calls its body stuck.
  struct Bounds {
    let steps: Int
    let patience: Duration
  }

  /// How often time may still move after the body was cancelled.
  private static let stepsForCleanUp = 1_000

  /// Runs everything on the executor until the body has finished.
  ///
  /// - Parameters:
  ///   - bounds: When to give up.
  ///   - cancelBody: Cancels the body's task; called once, before the error is thrown.
  /// - Throws: `VirtualTimeError.deadlock` or `.endless`, after the body has finished or was given
  ///   up as unable to.
  func drive(within bounds: Bounds, cancelBody: @Sendable () -> Void) async throws {
    var failure: VirtualTimeError?
    var lastStep = bounds.steps
    while true {
      executor.drain()
      let (isFinished, steps, now) = timeline.withLock { ($0.isFinished, $0.steps, $0.now) }
      if isFinished { break }
      if steps >= lastStep {
        // Work that cancelling the body does not reach may go on for ever: it is not waited for.
        if failure != nil { break }
        failure = .endless(steps: steps, now: now)
        lastStep += Self.stepsForCleanUp
        cancelBody()
        continue
      }
      if moveTime() { continue }
      if await executor.waitForWork(patience: bounds.patience) { continue }
      if endWaits() { continue }
      if failure != nil { break }
      failure = .deadlock(pending: timeline.withLock { $0.pending(body: callSite) })
      lastStep = steps + Self.stepsForCleanUp
      cancelBody()
    }
    if let failure { throw failure }
  }

  private func moveTime() -> Bool {
    switch timeline.withLock({ $0.step() }) {
    case .wake(let continuation): continuation.resume()
    case .finishAdvance(let continuation): continuation.resume()
    case .none: return false
    }
    return true
  }

  private func endWaits() -> Bool {
    let ends = timeline.withLock { $0.takeEndableWaits() }
    for end in ends { end() }
    return !ends.isEmpty
  }

  func finishBody() { timeline.withLock { $0.isFinished = true } }

  /// Ends what is left and returns where work used the clock from outside first, if any did.
  func close() -> CallSite? {
    let (sleepers, advances, escape) = timeline.withLock { timeline in
      timeline.isClosed = true
      defer { timeline.advances = [] }
      return (timeline.sleepers.removeAll(), timeline.advances, timeline.escapes.first)
    }
    executor.close()
    for sleeper in sleepers { sleeper.resume(throwing: CancellationError()) }
    for advance in advances { advance.continuation.resume() }
    return escape
  }
}
