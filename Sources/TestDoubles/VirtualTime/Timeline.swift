/// The state of a virtual clock: what time it is, and who waits for what.
struct Timeline {
  struct Advance {
    let target: VirtualInstant
    let continuation: CheckedContinuation<Void, Never>
  }

  struct Wait {
    let description: String
    let end: (@Sendable () -> Void)?
  }

  /// What the driver does when nothing is ready.
  enum Step {
    case wake(SleepQueue.Continuation)
    case finishAdvance(CheckedContinuation<Void, Never>)
    case none
  }

  /// Cancelled sleeps in a row, without a step of time, after which the loop around them is held.
  static let cancelledSleepLimit = 100_000

  var now = VirtualInstant.start
  var sleepers = SleepQueue()
  var advances: [Advance] = []
  var waits: [UInt64: Wait] = [:]
  var escapes: [CallSite] = []
  var steps = 0
  var isFinished = false
  var isClosed = false
  private var cancelledSleeps = 0
  private var held: [SleepQueue.Continuation] = []

  mutating func admit(
    _ continuation: SleepQueue.Continuation, number: UInt64, until deadline: VirtualInstant,
    isCancelled: Bool
  ) -> SleepAdmission {
    if isCancelled || isClosed {
      cancelledSleeps += 1
      guard cancelledSleeps > Self.cancelledSleepLimit else { return .throwsCancellation }
      held.append(continuation)
      return .asleep
    }
    guard deadline > now else { return .returns }
    sleepers.add(continuation, number: number, until: deadline)
    return .asleep
  }

  /// Moves time to what comes first: a sleeper, or the end of the nearest `advance`.
  ///
  /// While somebody is in `advance`, no sleeper beyond its target wakes. Without one, time moves to
  /// the next sleeper by itself.
  mutating func step() -> Step {
    cancelledSleeps = 0
    let nearest = advances.indices.min { advances[$0].target < advances[$1].target }
    let target = nearest.map { advances[$0].target }
    if let next = sleepers.popFirst(dueBy: target) {
      steps += 1
      now = next.deadline
      return .wake(next.continuation)
    }
    guard let nearest else { return .none }
    let advance = advances.remove(at: nearest)
    now = max(now, advance.target)
    return .finishAdvance(advance.continuation)
  }

  /// The waits that can be ended from outside, in order of arrival; they are taken out.
  mutating func takeEndableWaits() -> [@Sendable () -> Void] {
    let endable = waits.filter { $0.value.end != nil }.sorted { $0.key < $1.key }
    for wait in endable { waits[wait.key] = nil }
    return endable.compactMap(\.value.end)
  }

  /// What a deadlock report lists.
  func pending(body: CallSite) -> [String] {
    var pending = ["the body of `virtualTime` at \(body)"]
    pending += waits.sorted { $0.key < $1.key }.map(\.value.description)
    if !held.isEmpty {
      pending.append(
        "a cancelled task that went on sleeping \(Self.cancelledSleepLimit) times: it swallows "
          + "CancellationError, so its loop never ends")
    }
    return pending
  }
}
