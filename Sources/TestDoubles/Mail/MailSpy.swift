public import Ports
import Synchronization

/// A mailer that accepts mail, remembers it and lets a test wait for it.
///
/// ```swift
/// let spy = MailSpy()
/// try await service.welcome("Ada", at: "ada@example.com")
/// #expect(spy.sent.map(\.mail.subject) == ["Welcome, Ada!"])
/// ```
///
/// It keeps the port's promise: a call that returns has accepted the mail once, and one that throws
/// has not.
public final class MailSpy: Mailer {
  struct State {
    var sent: [SentMail] = []
    var attempts: [Mail] = []
    var failures: [any Error] = []
    var taken: Set<Int> = []
    var waiters: [Waiter] = []
    var lastNumber: UInt64 = 0
  }

  let state = Mutex(State())
  private let elapsed: @Sendable () -> Duration
  private let deliver: @Sendable () async throws -> Void

  /// Makes a spy that accepts at once and notes no time.
  public init() {
    elapsed = { .zero }
    deliver = {}
  }

  /// Makes a spy that notes the time of a clock.
  ///
  /// - Parameters:
  ///   - clock: The clock to read, and to wait on for the delay.
  ///   - delay: How long each `send` takes on that clock before it is accepted or fails.
  public init(clock: some Clock<Duration>, delay: Duration = .zero) {
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    deliver = { if delay > .zero { try await clock.sleep(for: delay) } }
  }

  /// The mails that were accepted, in order of acceptance.
  public var sent: [SentMail] { state.withLock { $0.sent } }

  /// The mails that were handed over, in order, whether accepted or not.
  public var attempts: [Mail] { state.withLock { $0.attempts } }

  /// Makes the next calls of `send` fail, after those already scripted.
  ///
  /// - Parameters:
  ///   - count: How many calls fail.
  ///   - error: What they throw.
  public func failNext(_ count: Int = 1, with error: any Error) {
    state.withLock { $0.failures += Array(repeating: error, count: count) }
  }

  /// Accepts a mail, or throws the next scripted error.
  ///
  /// - Throws: The error given to `failNext`, or `CancellationError` when cancelled in the delay.
  public func send(_ mail: Mail) async throws {
    let failure = state.withLock { state in
      state.attempts.append(mail)
      return state.failures.isEmpty ? nil : state.failures.removeFirst()
    }
    try await deliver()
    if let failure { throw failure }
    let record = SentMail(mail: mail, at: elapsed())
    let waiter = state.withLock { $0.accept(record) }
    waiter?.continuation.resume(returning: record)
  }
}
