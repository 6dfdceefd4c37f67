public import Ports

/// One side of a WebSocket connection after its opening handshake, without a socket (RFC 6455).
///
/// Bytes go in, events and bytes come out. Events are pulled one by one, so that the answers to
/// messages that arrived together gather in one output, in their order, and leave in one write.
///
/// ```swift
/// var connection = WebSocketConnection(role: .server)
/// connection.receive(bytes)
/// while let event = connection.next() {
///   if case .message(let message) = event { try connection.send(message) }
/// }
/// socket.write(connection.takeOutput())
/// ```
///
/// Pull until nil after each `receive`: what was not pulled stays in memory. A caller that stops
/// pulling while the output is long holds back a peer that does not read. Time is the caller's
/// business too: the machine sends no ping of its own and waits for a close frame as long as the
/// caller does.
public struct WebSocketConnection: Sendable {
  /// The side that the machine plays.
  public enum Role: Sendable {
    /// The side that accepts only masked frames, and masks none.
    case server
    /// The side that masks each frame with a key from a source that nobody can predict.
    case client(any Randomness)
  }

  /// How far the connection has come.
  public enum Phase: Hashable, Sendable, CaseIterable {
    /// Both sides may send.
    case open
    /// This side has sent its close frame and waits for the other's.
    case closing
    /// The other side's close frame came, or the connection failed or broke off.
    case closed
  }

  /// How far the connection has come.
  public internal(set) var phase = Phase.open

  /// Says whether to close the socket as soon as the output is written.
  ///
  /// After a clean end a client waits for the server to close first (section 7.1.1), so that the
  /// server does not keep the port; it should wait for a limited time.
  public internal(set) var closesTransport = false

  let limits: WebSocketLimits
  let isServer: Bool
  /// The source of a client's masks.
  let randomness: (any Randomness)?

  var input: [UInt8] = []
  /// How much of the input is done with.
  var position = 0
  var hasEnded = false
  /// The data frame whose payload is arriving, and how much of it is there.
  var frame: WebSocketFrameHeader?
  var consumed = 0
  var assembly: WebSocketAssembly

  var pending: [UInt8] = []
  /// How much of the pending output is written.
  var written = 0
  /// The message that this side is sending in fragments.
  var fragments: (kind: WebSocketMessage.Kind, validator: UTF8Validator)?

  /// Makes a machine for a connection whose opening handshake is done.
  ///
  /// - Parameters:
  ///   - role: The side that the machine plays.
  ///   - limits: How much it accepts.
  public init(role: Role, limits: WebSocketLimits = WebSocketLimits()) {
    self.limits = limits
    assembly = WebSocketAssembly(maximumLength: limits.maximumMessageLength)
    switch role {
    case .server: (isServer, randomness) = (true, nil)
    case .client(let source): (isServer, randomness) = (false, source)
    }
  }
}
