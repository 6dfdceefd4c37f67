/// How far a reader has come.
struct FeedCursor: Sendable {
  /// The number of the last event that was read.
  var number: Int
  /// Whether the reader has still to be told that its position is unknown.
  var isLost: Bool

  /// The next item for the reader; nil at the present end.
  mutating func take<Payload>(
    from state: LiveFeed<Payload>.State, capacity: Int
  ) -> FeedItem<Payload>? {
    let firstKept = max(1, state.last - capacity + 1)
    if isLost {
      isLost = false
      number = firstKept - 1
      return .gap(.unknownPosition)
    }
    if number + 1 < firstKept {
      let missed = number + 1...firstKept - 1
      number = firstKept - 1
      return .gap(.dropped(missed))
    }
    guard number < state.last, let payload = state.kept[number % capacity] else { return nil }
    number += 1
    return .event(number, payload)
  }
}

extension LiveFeed.State {
  /// Takes out all who wait.
  mutating func takeWaiters() -> [CheckedContinuation<Void, Never>] {
    defer { waiters = [:] }
    return Array(waiters.values)
  }
}
