public import Ports

/// Mails that go out later, each at the time asked for.
///
/// It promises:
/// 1. A reminder is delivered when its time has come: not before it, and once.
/// 2. Reminders are delivered one after another, by time; those with one time in the order in which
///    they were scheduled.
/// 3. A cancelled reminder is never delivered. A rescheduled one is delivered at its new time only.
/// 4. A mail that the mailer does not accept is tried again `retryDelay` later, until it is
///    accepted; other reminders go out meanwhile.
/// 5. `run()`, in its caller's task, does all the work. It ends when `finish()` was called and
///    everything is delivered, when it is cancelled, or when another `run()` takes over.
/// 6. What falls due while nobody runs is not lost: the next `run()` delivers it at once, by time.
///
/// ```swift
/// async let running: Void = reminders.run()
/// await reminders.schedule(mail, after: .seconds(60))
/// await reminders.finish()
/// await running
/// ```
public actor Reminders {
  /// The time from a refused delivery to the next try.
  public static let retryDelay = Duration.seconds(60)

  private let elapsed: @Sendable () -> Duration
  private let sleep: @Sendable (Duration) async throws -> Void
  private let mailer: any Mailer
  private var bell: AsyncStream<Void>.Continuation?
  private var waiting: [(id: Int, mail: Mail, due: Duration)] = []
  private var lastID = 0
  private var isDelivering = false
  private var isFinished = false

  /// Makes the service; nothing is delivered until `run()` is called.
  public init(clock: some Clock<Duration>, mailer: any Mailer) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleep = { try await clock.sleep(for: $0) }
    self.mailer = mailer
  }

  /// Plans a mail for later, at once for a delay of zero or less; returns the reminder's number.
  @discardableResult
  public func schedule(_ mail: Mail, after delay: Duration) -> Int {
    lastID += 1
    waiting.append((lastID, mail, elapsed() + delay))
    bell?.yield()
    return lastID
  }

  /// Drops a reminder; false when it is delivered, on its way or already cancelled.
  @discardableResult
  public func cancel(_ id: Int) -> Bool {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return false }
    waiting.remove(at: index)
    bell?.yield()
    return true
  }

  /// Moves a reminder to `delay` from now; false when it is delivered, on its way or cancelled.
  @discardableResult
  public func reschedule(_ id: Int, after delay: Duration) -> Bool {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return false }
    waiting[index].due = elapsed() + delay
    bell?.yield()
    return true
  }

  /// Lets `run()` end as soon as nothing is waiting.
  public func finish() {
    isFinished = true
    bell?.yield()
  }

  /// Delivers reminders as they fall due; a run that is under way ends, and this one goes on.
  public func run() async {
    let (rings, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.bell?.finish()
    self.bell = bell
    bell.yield()
    await withDiscardingTaskGroup { group in
      var alarms: Set<Duration> = []
      for await _ in rings {
        await deliverDue()
        if isFinished && waiting.isEmpty && !isDelivering { break }
        guard let due = waiting.map(\.due).min(), alarms.insert(due).inserted else { continue }
        group.addTask { [sleep, rest = due - elapsed()] in
          try? await sleep(rest)
          bell.yield()
        }
      }
      group.cancelAll()
    }
    self.bell?.yield()  // A run that took over may wait for the mail that was on its way.
  }

  private func deliverDue() async {
    guard !isDelivering else { return }
    isDelivering = true
    while !Task.isCancelled, let next = waiting.min(by: { ($0.due, $0.id) < ($1.due, $1.id) }),
      next.due <= elapsed()
    {
      waiting.removeAll { $0.id == next.id }
      do { try await mailer.send(next.mail) } catch {
        let due = Task.isCancelled ? next.due : elapsed() + Self.retryDelay
        waiting.append((next.id, next.mail, due))
      }
    }
    isDelivering = false
  }
}
