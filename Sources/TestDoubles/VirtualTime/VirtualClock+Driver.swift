import Synchronization

extension VirtualClock {
  /// How far a `virtualTime` call goes before it calls its body stuck.
  struct Bounds {
    let steps: Int
    let patience: Duration
  }

  /// Runs everything on the executor until the body has finished.
  ///
  /// - Parameters:
  ///   - bounds: When to give up.
  ///   - cancelBody: Cancels the body's task; called once, before the error is thrown.
  /// - Throws: `VirtualTimeError.deadlock` or `.endless`, after the body has finished or was given
  ///   up as unable to.
  func drive(within bounds: Bounds, cancelBody: @Sendable () -> Void) async throws {
    var failure: VirtualTimeError?
    while true {
      executor.drain()
      if timeline.withLock({ $0.isFinished }) { break }
      if failure == nil, let endless = endless(within: bounds) {
        failure = endless
        cancelBody()
        continue
      }
      if moveTime() { continue }
      if await executor.waitForWork(patience: bounds.patience) { continue }
      if endWaits() { continue }
      if failure != nil { break }
      failure = .deadlock(pending: timeline.withLock { $0.pending(body: callSite) })
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

  private func endless(within bounds: Bounds) -> VirtualTimeError? {
    timeline.withLock { timeline in
      guard timeline.steps >= bounds.steps else { return nil }
      return .endless(steps: timeline.steps, now: timeline.now)
    }
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
