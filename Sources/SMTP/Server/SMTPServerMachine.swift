/// The server's side of a session: octets go in, replies and messages come out.
///
/// It is strict, so that it finds the faults of clients: a line ends in CR LF alone, a line of
/// content has at most 998 octets, and a command out of order is answered with 503. It is bounded:
/// it holds one command line and one message of limited size. It relays nothing and knows no TLS.
/// With credentials it offers AUTH PLAIN and takes mail from nobody else.
///
/// A message comes after the `send` that tells the client that it was taken: whoever carries out
/// the actions in order has written the reply before anybody sees the message.
///
/// ```swift
/// var server = SMTPServerMachine(hostName: "mx.example.com")
/// server.open()  // [.send("220 mx.example.com ESMTP" CR LF)]
/// server.receive("NOOP\r\n".utf8)  // [.send("250 2.0.0 OK" CR LF)]
/// ```
public struct SMTPServerMachine: Sendable {
  /// What the owner of the connection has to do, in this order.
  public enum Action: Equatable, Sendable {
    /// Write these octets.
    case send([UInt8])
    /// Write these octets a few at a time, as a fault wants it.
    case sendSlowly([UInt8], SMTPPace)
    /// Keep this message.
    case deliver(SMTPReceivedMessage)
    /// Close the connection.
    case close
  }

  /// What the machine offers and how much it takes.
  public struct Limits: Hashable, Sendable {
    /// The octets of a command line with its CR LF: 512, and what the extensions add to it.
    public var commandLine = 565
    /// The octets of a content.
    public var size = 10_485_760
    /// The recipients of a message; at least 100 (RFC 5321, 4.5.3.1.8).
    public var recipients = 1_000
    /// Says whether PIPELINING is offered; groups of commands are taken in any case.
    public var offersPipelining = true

    /// The usual limits.
    public init() {}
  }

  enum State {
    case fresh
    case greeted
    case authenticating
    case mail
    case content(ContentReader)
    case closed
  }

  let hostName: SMTPHostName
  let limits: Limits
  let credentials: SMTPCredentials?
  /// What still goes wrong; the first that applies to a step counts.
  public var faults: [SMTPFault]
  /// The messages that were begun so far, on this connection and those that count with it.
  public var messageCount: Int
  /// What was said so far.
  public internal(set) var transcript = SMTPTranscript()
  var state = State.fresh
  var isExtended = false
  var isAuthenticated = false
  /// A fault has silenced the server: it takes no command any more.
  var isSilent = false
  var envelope = SMTPEnvelope(sender: nil, recipients: [])
  var parameters = SMTPMailParameters()
  var messageNumber = 0
  var recipientCount = 0
  private var line = CommandLineReader()

  /// Makes a machine for a connection that was just opened.
  ///
  /// A command line limit below the 512 octets of RFC 5321, 4.5.3.1.4, is a programmer's error and
  /// stops the program.
  ///
  /// - Parameters:
  ///   - hostName: The name with which the server greets.
  ///   - limits: What it offers and how much it takes.
  ///   - credentials: Whom it takes mail from after AUTH PLAIN; nil to take it from anybody.
  ///   - faults: What goes wrong; the first that applies to a step counts.
  ///   - messageCount: The messages that other connections began, for the counting of faults.
  public init(
    hostName: SMTPHostName, limits: Limits = Limits(), credentials: SMTPCredentials? = nil,
    faults: [SMTPFault] = [], messageCount: Int = 0
  ) {
    precondition(limits.commandLine >= 512, "a command line has at least 512 octets")
    self.hostName = hostName
    self.limits = limits
    self.credentials = credentials
    self.faults = faults
    self.messageCount = messageCount
  }

  /// Says whether the session is over.
  public var isClosed: Bool { if case .closed = state { true } else { false } }

  /// Greets the client.
  public mutating func open() -> [Action] {
    answer(takeFault(at: .greeting), 220, "\(hostName) ESMTP")
  }

  /// Takes what the client sent.
  ///
  /// Replies to a group of commands come as one `send`.
  public mutating func receive(_ octets: some Sequence<UInt8>) -> [Action] {
    var actions: [Action] = []
    var rest = Array(octets)[...]
    while !rest.isEmpty, !isClosed, !isSilent {
      if case .content(var reader) = state {
        // The machine lets go of the reader while it grows: two owners would copy it.
        state = .greeted
        if reader.consume(&rest) { actions += finish(reader) } else { state = .content(reader) }
      } else if let ended = line.consume(&rest, limit: lineLimit) {
        actions += answer(ended)
      }
    }
    return Self.merge(actions)
  }

  /// Takes note that the client closed the connection, or that it broke.
  public mutating func connectionClosed() {
    if isClosed { return }
    transcript.note(.event("the client closed the connection"))
    state = .closed
  }

  /// The octets of a line: more for AUTH= at MAIL, and for a response (RFC 4954, sections 3 and 4).
  private var lineLimit: Int {
    if case .authenticating = state { return 12_288 }
    return limits.commandLine + (credentials == nil ? 0 : 500)
  }

  private mutating func answer(_ ended: CommandLineReader.Line) -> [Action] {
    if case .authenticating = state { return respond(to: ended) }
    transcript.noteCommand(ended.octets)
    if let problem = ended.problem { return reply(500, problem) }
    do throws(ServerCommand.Problem) {
      return perform(try ServerCommand(ended.octets))
    } catch {
      return reply(error.reply.code, error.reply.text)
    }
  }

  /// Joins neighbouring writes.
  private static func merge(_ actions: [Action]) -> [Action] {
    if actions.count < 2 { return actions }
    var merged: [Action] = []
    var written: [UInt8] = []
    for action in actions {
      if case .send(let octets) = action {
        written += octets
        continue
      }
      if !written.isEmpty { merged.append(.send(written)) }
      written = []
      merged.append(action)
    }
    return written.isEmpty ? merged : merged + [.send(written)]
  }
}
