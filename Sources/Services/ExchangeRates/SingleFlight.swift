import Synchronization

/// One run of an operation at a time per key: who asks meanwhile gets the outcome of that run.
///
/// The run belongs to the task of its first caller, so that nothing is left behind. When that task
/// is cancelled, one of those who wait runs the operation anew, and the others go on waiting.
final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// The outcome of a run; nil where there is none and the waiting task has to look again.
  private typealias Outcome = Result<Value, any Error>?

  private struct State {
    var waiting: [Key: [Int: CheckedContinuation<Outcome, Never>]] = [:]
    var lastNumber = 0
  }

  private let state = Mutex(State())

  /// Runs the operation, or waits for the run of the same key that is under way.
  ///
  /// - Throws: The operation's error; `CancellationError` when the calling task is cancelled.
  func value(for key: Key, _ operation: () async throws -> Value) async throws -> Value {
    while true {
      try Task.checkCancellation()
      let leads = state.withLock { state in
        if state.waiting[key] != nil { return false }
        state.waiting[key] = [:]
        return true
      }
      if leads { return try await lead(key, operation) }
      if let result = await follow(key) { return try result.get() }
    }
  }

  private func lead(_ key: Key, _ operation: () async throws -> Value) async throws -> Value {
    let result: Result<Value, any Error>
    do { result = .success(try await operation()) } catch { result = .failure(error) }
    let waiting = state.withLock { $0.waiting.removeValue(forKey: key) ?? [:] }
    let isAbandoned = if case .failure = result { Task.isCancelled } else { false }
    for (_, waiter) in waiting.sorted(by: { $0.key < $1.key }) {
      waiter.resume(returning: isAbandoned ? nil : result)
    }
    return try result.get()
  }

  private func follow(_ key: Key) async -> Outcome {
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isWaiting = state.withLock { state in
          // The handler below may have run before this: then the task says that it is cancelled.
          if !Task.isCancelled { state.waiting[key]?[number] = continuation }
          return state.waiting[key]?[number] != nil
        }
        if !isWaiting { continuation.resume(returning: nil) }
      }
    } onCancel: {
      state.withLock { $0.waiting[key]?.removeValue(forKey: number) }?.resume(returning: nil)
    }
  }
}
