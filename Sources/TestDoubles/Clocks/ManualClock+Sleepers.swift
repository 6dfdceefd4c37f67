import Synchronization

extension ManualClock {
  /// The number of tasks asleep on this clock.
  public var sleepers: Int { state.withLock { $0.sleepers.count } }

  /// Suspends until so many tasks are asleep on this clock: an event, without polling.
  ///
  /// - Parameter count: The number of tasks; returns at once when that many are asleep.
  /// - Throws: `CancellationError` when the task is cancelled before that.
  public func sleepers(atLeast count: Int) async throws {
    let number = nextNumber()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let (isCancelled, isFulfilled) = state.withLock { state in
          let isCancelled = Task.isCancelled
          let isFulfilled = state.sleepers.count >= count
          if !isCancelled && !isFulfilled {
            state.watchers[number] = Watcher(count: count, continuation: continuation)
          }
          return (isCancelled, isFulfilled)
        }
        if isCancelled {
          continuation.resume(throwing: CancellationError())
        } else if isFulfilled {
          continuation.resume()
        }
      }
    } onCancel: {
      state.withLock { $0.watchers.removeValue(forKey: number) }?.continuation
        .resume(throwing: CancellationError())
    }
  }
}

extension ManualClock.State {
  /// Takes out the watchers whose number of sleepers is reached.
  mutating func takeFulfilledWatchers() -> [ManualClock.Watcher] {
    let fulfilled = watchers.filter { sleepers.count >= $0.value.count }.sorted { $0.key < $1.key }
    for watcher in fulfilled { watchers[watcher.key] = nil }
    return fulfilled.map(\.value)
  }
}
