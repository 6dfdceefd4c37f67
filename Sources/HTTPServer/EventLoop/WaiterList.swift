/// The tasks that wait for a channel: nearly always one, which costs no allocation.
struct WaiterList {
  private var first: Channel.Waiter?
  private var others: [Channel.Waiter] = []

  /// The earliest time at which one gives up; nil where nobody waits.
  var earliestDeadline: LoopInstant? {
    guard let first else { return nil }
    return others.reduce(first.deadline) { min($0, $1.deadline) }
  }

  mutating func append(_ waiter: Channel.Waiter) {
    if first == nil { first = waiter } else { others.append(waiter) }
  }

  /// Lets nobody who waits for a direction wait beyond a time.
  mutating func limit(_ direction: Channel.Direction, to deadline: LoopInstant) {
    let all = takeAll()
    all.forEach { waiter in
      var waiter = waiter
      if waiter.direction == direction { waiter.deadline = min(waiter.deadline, deadline) }
      append(waiter)
    }
  }

  /// Takes everyone out.
  mutating func takeAll() -> WaiterList {
    defer { self = WaiterList() }
    return self
  }

  /// Takes those out whose wait is over.
  mutating func take(where isDone: (Channel.Waiter) -> Bool) -> WaiterList {
    guard let first else { return self }
    if others.isEmpty { return isDone(first) ? takeAll() : WaiterList() }
    var woken = WaiterList()
    takeAll().forEach { waiter in
      if isDone(waiter) { woken.append(waiter) } else { append(waiter) }
    }
    return woken
  }

  /// Ends the wait of each, as they came.
  func resume(_ wake: Channel.Wake) { forEach { $0.resume(wake) } }

  private func forEach(_ body: (Channel.Waiter) -> Void) {
    if let first { body(first) }
    for waiter in others { body(waiter) }
  }
}
