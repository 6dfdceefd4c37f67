internal import Synchronization

extension Channel: Alarm {
  /// Waits until a direction may be ready.
  ///
  /// - Parameters:
  ///   - direction: Reading or writing.
  ///   - deadline: When to give up.
  /// - Returns: What has ended the wait; `interrupted` also where the channel is closed.
  func wait(for direction: Direction, until deadline: LoopInstant) async -> Wake {
    await unsafe withUnsafeContinuation { continuation in
      let waiter = unsafe Waiter(direction, until: deadline, continuation)
      let (wake, alarm) = state.withLock { $0.add(waiter) }
      if let wake { waiter.resume(wake) }
      if let alarm { loop.set(self, at: alarm) }
    }
  }

  /// Lets all reading time out at a time, or earlier where that was said before.
  ///
  /// It holds for who waits already, and for bytes that come after it.
  func limitReading(until limit: LoopInstant) {
    let alarm = state.withLock { state in
      guard limit < state.readingLimit else { return LoopInstant?.none }
      state.readingLimit = limit
      state.waiters.limit(.reading, to: limit)
      return state.nextAlarm()
    }
    if let alarm { loop.set(self, at: alarm) }
  }

  /// Takes note of a change and wakes who waits for it; called by the loop.
  func signal(_ change: Readiness) {
    let (woken, action) = state.withLock { state in
      if change.hasFailed { state.hasFailed = true }
      if change.hasFailed || change.hasEnded { state.hasEnded = true }
      if change.isReadable || change.hasEnded || change.hasFailed { state.isReadable = true }
      if change.isWritable || change.hasFailed { state.isWritable = true }
      let isReadable = state.isReadable
      let isWritable = state.isWritable
      let woken = state.waiters.take { waiter in
        waiter.direction == .reading ? isReadable : isWritable
      }
      return (woken, change.hasFailed ? state.onFailure.take() : nil)
    }
    woken.resume(.ready)
    action?()
  }

  func ring(at now: LoopInstant) {
    let (woken, next) = state.withLock { state in
      state.alarm = nil
      let woken = state.waiters.take { $0.deadline <= now }
      return (woken, state.nextAlarm())
    }
    woken.resume(.timedOut)
    if let next { loop.set(self, at: next) }
  }
}

extension Channel.State {
  /// Adds a waiter, or says at once how its wait ends; and says which alarm has to be set for it.
  fileprivate mutating func add(_ waiter: Channel.Waiter) -> (Channel.Wake?, LoopInstant?) {
    if isInterrupted || descriptor == nil { return (.interrupted, nil) }
    var waiter = waiter
    let isReady = waiter.direction == .reading ? isReadable : isWritable
    if waiter.direction == .reading, readingLimit != .never {
      if readingLimit <= .now { return (.timedOut, nil) }
      waiter.deadline = min(waiter.deadline, readingLimit)
    }
    if isReady { return (.ready, nil) }
    waiters.append(waiter)
    return (nil, nextAlarm())
  }

  /// The alarm that has to be set, where the one that is set comes too late; it counts as set then.
  fileprivate mutating func nextAlarm() -> LoopInstant? {
    guard let earliest = waiters.earliestDeadline, earliest < alarm ?? .never else { return nil }
    alarm = earliest
    return earliest
  }
}
