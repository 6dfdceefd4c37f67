public import HTTPCore

/// A WebSocket, the same on both sides: messages come as a sequence and go by `send`.
///
/// ```swift
/// for try await message in socket { try await socket.send(message) }
/// ```
///
/// Messages are read only as they are asked for, so that who reads slowly slows the sender; read with
/// one loop. The sequence ends when the connection was closed, and throws where it broke. No time
/// limit holds while nothing is said: `ping` tells whether the other side is there.
public struct WebSocket: Sendable, AsyncSequence {
  /// A whole message.
  public typealias Element = WebSocketMessage

  /// The subprotocol that both sides have agreed on; nil where there is none.
  public let subprotocol: String?
  let line: WebSocketLine

  /// Sends a message; returns when the other side is not far behind.
  ///
  /// - Throws: `WebSocketSendError.closed`; `ConnectionError` where the connection broke;
  ///   `CancellationError`.
  public func send(_ message: WebSocketMessage) async throws { try await line.send(message) }

  /// Sends a text.
  ///
  /// - Throws: What `send` of a message throws.
  public func send(_ text: String) async throws { try await line.send(.text(text)) }

  /// Asks whether the other side is there; it answers by itself.
  ///
  /// - Parameter payload: At most 125 bytes.
  /// - Throws: `WebSocketSendError.closed` or `.payloadTooLong`; `ConnectionError`.
  public func ping(_ payload: [UInt8] = []) async throws { try await line.ping(payload) }

  /// Starts to close; the sequence of messages ends when the other side has agreed.
  ///
  /// Where it does not in time, the sequence throws `ConnectionError.timedOut`: `TimeLimits.closing`
  /// is the limit of a server.
  ///
  /// - Parameters:
  ///   - code: The reason as a number.
  ///   - reason: The reason as text, at most 123 bytes of UTF-8.
  /// - Throws: `WebSocketSendError.invalidCloseCode` or `.reasonTooLong`; `ConnectionError`.
  public func close(_ code: WebSocketCloseCode = .normal, reason: String = "") async throws {
    try await line.close(code, reason: reason)
  }

  /// How the connection has ended; nil while it has not.
  public var closure: WebSocketClosure? { get async { line.closure } }

  /// Starts to read.
  public func makeAsyncIterator() -> Iterator { Iterator(line: line) }

  /// A reader of the messages.
  public struct Iterator: AsyncIteratorProtocol {
    let line: WebSocketLine

    /// The next message; nil once the connection was closed.
    ///
    /// - Throws: `WebSocketError.ended` where it ended otherwise; `ConnectionError`.
    public mutating func next() async throws -> WebSocketMessage? { try await line.next() }

    /// The next message, without leaving the executor of the caller.
    ///
    /// A `for` loop calls this one: that of the standard library would hop to the pool and back.
    ///
    /// - Parameter actor: The isolation of the caller.
    /// - Returns: The message; nil once the connection was closed.
    /// - Throws: What `next` throws.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws -> WebSocketMessage? { try await line.next() }
  }
}
