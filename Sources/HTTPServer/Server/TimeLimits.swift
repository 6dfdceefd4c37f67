/// The times that a client may take before its connection is closed.
///
/// ```swift
/// let strict = TimeLimits(header: .seconds(2), idle: .seconds(5))
/// ```
public struct TimeLimits: Sendable, Hashable {
  /// From the first byte of a request to the end of its header section; then 408 is answered.
  public var header: Duration
  /// All the time that one request's handler waits for its body; then 408 is answered.
  public var body: Duration
  /// Between two requests of a connection, and before the first one.
  public var idle: Duration
  /// From one part of an answer that the client takes to the next.
  public var write: Duration
  /// From the close frame of a WebSocket to the other side's; then the connection is closed.
  public var closing: Duration

  /// Sets the limits; one that is not above zero is a programmer's error and traps.
  public init(
    header: Duration = .seconds(10), body: Duration = .seconds(60), idle: Duration = .seconds(60),
    write: Duration = .seconds(30), closing: Duration = .seconds(10)
  ) {
    precondition(min(header, body, idle, write, closing) > .zero, "a time limit is above zero")
    self.header = header
    self.body = body
    self.idle = idle
    self.write = write
    self.closing = closing
  }
}
