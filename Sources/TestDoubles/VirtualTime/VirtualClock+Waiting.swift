import Synchronization

extension VirtualClock {
  /// Names what an operation waits for, so that a deadlock report can list it.
  ///
  /// ```swift
  /// let order = await clock.waiting(for: "an order") { await orders.first { _ in true } }
  /// ```
  ///
  /// - Parameters:
  ///   - description: What is awaited, as a noun phrase.
  ///   - operation: The work, run in the caller's task.
  /// - Returns: What the operation returns.
  /// - Throws: The operation's error.
  public func waiting<Value, Failure: Error>(
    for description: String, operation: () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let number = beginWait(for: description, end: nil)
    defer { endWait(number) }
    return try await operation()
  }

  /// Notes a wait; `end` is called when nothing can ever fulfil it, and has to end it.
  func beginWait(for description: String, end: (@Sendable () -> Void)?) -> UInt64 {
    let number = nextNumber()
    timeline.withLock { $0.waits[number] = .init(description: description, end: end) }
    return number
  }

  func endWait(_ number: UInt64) {
    timeline.withLock { _ = $0.waits.removeValue(forKey: number) }
  }
}
