/// The client's side of a session: octets and events go in, actions come out.
///
/// The machine greets with EHLO, or with HELO where the server knows no better, authenticates when
/// it was given credentials, and sends the submitted messages one after the other. Every
/// submission ends in exactly one `finished` action, in the order of submission. A message that is
/// refused leaves the session open; `failed` ends it.
///
/// The owner of the connection writes what `send` holds, and reads at the same time, since a large
/// group of commands may fill both buffers (RFC 2920, 3.1). TLS is out of scope.
///
/// ```swift
/// var client = SMTPClientMachine(hostName: "shop.example.com")
/// _ = client.submit(submission)
/// client.receive("220 mx.example.com\r\n".utf8)  // [.send("EHLO shop.example.com" CR LF)]
/// ```
public struct SMTPClientMachine: Sendable {
  /// What the owner of the connection has to do, in this order.
  public enum Action: Equatable, Sendable {
    /// Write these octets.
    case send([UInt8])
    /// Know that greeting and authentication are done, and what the server offers.
    case ready(SMTPExtensions)
    /// Tell the submitter of the oldest message what became of it.
    case finished(Result<SMTPReceipt, SMTPClientError>)
    /// Know that the session is over, and why.
    case failed(SMTPClientError)
    /// Close the connection.
    case close
  }

  enum State {
    case greeting
    case extendedHello
    case hello
    case authentication
    case idle
    case transaction(ClientTransaction)
    case reset
    case quit
    case closed
  }

  let hostName: SMTPHostName
  let credentials: SMTPCredentials?
  var state = State.greeting
  var extensions = SMTPExtensions()
  var queue: [SMTPSubmission] = []
  var wantsQuit = false
  var isResponseSent = false
  private var parser: SMTPReplyParser

  /// Makes a machine for a connection that was just opened.
  ///
  /// - Parameters:
  ///   - hostName: The name with which the client greets.
  ///   - credentials: For AUTH PLAIN; a server that does not offer it ends the session.
  ///   - parser: The parser of replies, with its limits.
  public init(
    hostName: SMTPHostName, credentials: SMTPCredentials? = nil,
    parser: SMTPReplyParser = SMTPReplyParser()
  ) {
    self.hostName = hostName
    self.credentials = credentials
    self.parser = parser
  }

  /// The step whose reply is awaited; its `timeout` says for how long.
  public var stage: SMTPStage {
    switch state {
    case .greeting: .greeting
    case .extendedHello, .hello: .hello
    case .authentication: .authentication
    case .idle: .idle
    case .transaction(let transaction): transaction.stage
    case .reset: .reset
    case .quit, .closed: .quit
    }
  }

  /// Says whether the session is over.
  public var isClosed: Bool { if case .closed = state { true } else { false } }

  /// Takes a message, and sends it when its turn has come.
  public mutating func submit(_ submission: SMTPSubmission) -> [Action] {
    if isClosed || wantsQuit { return [.finished(.failure(.notSent))] }
    queue.append(submission)
    guard case .idle = state else { return [] }
    return startNext()
  }

  /// Ends the session with QUIT, after the messages that were submitted.
  public mutating func quit() -> [Action] {
    wantsQuit = true
    guard case .idle = state else { return [] }
    return startNext()
  }

  /// Takes what the server sent.
  public mutating func receive(_ octets: some Sequence<UInt8>) -> [Action] {
    var actions: [Action] = []
    for octet in octets where !isClosed {
      do throws(SMTPReplyError) {
        if let reply = try parser.consume(octet) { actions += answer(reply) }
      } catch {
        actions += fail(.malformedReply(stage, error))
      }
    }
    return actions
  }

  /// Takes note that the server closed the connection.
  public mutating func connectionClosed() -> [Action] {
    if isClosed { return [] }
    if case .quit = state { return close() }
    return fail(.closed(stage))
  }

  /// Takes note that no reply came in time.
  public mutating func timeOut() -> [Action] {
    if isClosed { return [] }
    if case .quit = state { return close() }
    return fail(.timedOut(stage))
  }
}
