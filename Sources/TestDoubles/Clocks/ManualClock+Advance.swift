import Synchronization

extension ManualClock {
  /// Moves the clock forward by a span and wakes who is due, in order.
  ///
  /// The clock stops at each deadline in turn, so that a task that wakes sees its own deadline as
  /// `now` unless the clock has already gone on. It returns without waiting for the woken tasks.
  ///
  /// - Parameter duration: How far to move; zero or more.
  public func advance(by duration: Duration) {
    precondition(duration >= .zero, "time cannot go back by \(duration)")
    advance(to: now.advanced(by: duration))
  }

  /// Moves the clock forward to a moment and wakes who is due, in order.
  ///
  /// - Parameter target: The moment to move to; one that has passed moves nothing.
  public func advance(to target: VirtualInstant) {
    while let sleeper = popSleeper(dueBy: target) { sleeper.resume() }
  }

  private func popSleeper(dueBy target: VirtualInstant) -> SleepQueue.Continuation? {
    state.withLock { state in
      guard let next = state.sleepers.popFirst(dueBy: target) else {
        state.now = max(state.now, target)
        return nil
      }
      state.now = max(state.now, next.deadline)
      return next.continuation
    }
  }
}
