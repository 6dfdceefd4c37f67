public import SMTP

/// How long a mailer waits for each step of a session.
///
/// ```swift
/// var timeouts = SMTPTimeouts()
/// timeouts[.greeting] = .seconds(10)
/// ```
public struct SMTPTimeouts: Hashable, Sendable {
  /// How long one address of the server may take to answer the connection.
  public var connecting: Duration
  /// How long a connection without mail is kept open; zero closes it at once.
  public var keeping: Duration = .seconds(10)
  private var steps: [SMTPStage: Duration]

  /// The times of RFC 5321, section 4.5.3.2, but 30 seconds to connect and 5 to take leave.
  public init() {
    connecting = .seconds(30)
    steps = [.quit: .seconds(5)]
  }

  /// The same time for every step, and to connect.
  public init(all time: Duration) {
    connecting = time
    steps = Dictionary(uniqueKeysWithValues: SMTPStage.allCases.map { ($0, time) })
  }

  /// How long the reply at a step may take; what is not set is as RFC 5321 says.
  public subscript(stage: SMTPStage) -> Duration {
    get { steps[stage] ?? stage.timeout }
    set { steps[stage] = newValue }
  }
}
