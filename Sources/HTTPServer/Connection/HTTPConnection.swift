internal import HTTPCore
internal import Synchronization

/// One connection of a server: it moves bytes between a socket and the machine of HTTPCore.
///
/// It is an actor on the thread of its loop, and so are its handlers, unless they go elsewhere. What
/// pipelined requests are answered leaves in one write; a client that does not read is not read from.
actor HTTPConnection {
  /// From so many bytes on that a client has not taken, the answering waits.
  static let highWater = 64 * 1024

  nonisolated let channel: Channel
  let context: ServerContext
  private let peer: PeerAddress?
  var machine: ServerConnection

  /// The bytes that came; empty while the connection waits, when it needs no buffer.
  var input: [UInt8] = []
  var position = 0
  var filled = 0
  var hasInputEnded = false

  /// An answer of which only a part could be sent, up to `sent`.
  var backlog: [UInt8] = []
  var sent = 0
  var isFlushScheduled = false

  /// Changes when a request begins and when it is answered: a body or writer of another one is past.
  var exchange = 0
  var content = RequestContent()
  var headerDeadline: LoopInstant?
  private var dateSecond = 0
  /// The WebSocket that has taken over.
  private var guest: WebSocketLine?

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe channel.loop.asUnownedSerialExecutor()
  }

  init(_ channel: Channel, peer: PeerAddress?, context: ServerContext) {
    self.channel = channel
    self.peer = peer
    self.context = context
    machine = ServerConnection(limits: context.configuration.limits)
  }

  /// Serves the connection until it is closed.
  func serve() async {
    do throws(ConnectionError) {
      try await serveRequests()
      try await linger()
    } catch {
      // The client has gone, or is sent away: nobody is left to be told.
    }
    channel.close()
    position = filled
    giveBufferBack()
  }

  /// Hands the socket, and what was read from it, to a WebSocket.
  ///
  /// - Throws: `ConnectionError.answered` where the connection was taken back.
  func makeLine(
    _ machine: WebSocketConnection, _ exchange: Int
  ) throws(ConnectionError) -> WebSocketLine {
    guard exchange == self.exchange, guest == nil else { throw .answered }
    let line = WebSocketLine(
      channel, machine, received: Array(input[position..<filled]), times: context.lineTimes)
    position = filled
    giveBufferBack()
    guest = line
    return line
  }

  /// Finishes what is in flight, and takes no further request.
  func shutDown() async {
    machine.shutDown()
    guest?.goAway()
    if machine.isClosing { channel.interrupt() }
  }

  private func serveRequests() async throws(ConnectionError) {
    while true {
      // A refusal has a date too, and comes before any request is answered.
      renewDate()
      while let event = nextEvent() {
        switch event {
        case .request(let head): try await answer(head)
        case .refused: content.isPast = false
        case .body, .requestEnd: break
        }
        if unsent >= Self.highWater { try await drain() }
      }
      // Mostly the system takes all of it, and nothing is waited for.
      if !flushed() { try await drain() }
      if machine.isClosing || machine.isUpgraded { return }
      if hasInputEnded {
        _ = machine.inputEnded()
        return
      }
      try await readMore()
    }
  }

  @inline(__always)
  private func readMore() async throws(ConnectionError) {
    let now = LoopInstant.now
    let isIdle = machine.isIdle
    let deadline: LoopInstant
    if isIdle {
      deadline = now.advanced(by: context.idleLimit)
    } else {
      deadline = headerDeadline ?? now.advanced(by: context.headerLimit)
      headerDeadline = deadline
    }
    do throws(ConnectionError) {
      try await fill(until: deadline)
    } catch {
      guard error == .timedOut, !isIdle, content.isPast else { throw error }
      backlog += context.requestTimeout()
      machine.abort()
    }
  }

  private func answer(_ head: RequestHead) async throws(ConnectionError) {
    exchange += 1
    headerDeadline = nil
    content = RequestContent(head, limit: context.bodyLimit)
    let start = context.configuration.log == nil ? nil : LoopInstant.now
    renewDate()
    if unsent > 0 { scheduleFlush() }
    var status = HTTPStatus.badRequest
    if content.isWhole || readContent() {
      let body = content.isWhole ? RequestBody.bytes(content.take()) : .source(part)
      let response = await context.answer(Request(head: head, body: body, peer: peer))
      if content.hasTimedOut || context.isShuttingDown.load(ordering: .relaxed) {
        machine.shutDown()
      }
      status = try await send(response, for: head)
    }
    if let refusal = content.refusal { status = refusal.status }
    exchange += 1
    content.isPast = content.isWhole
    if let start { context.log(head, status, since: start) }
  }

  var part: ConnectionPart { ConnectionPart(connection: self, exchange: exchange) }

  @inline(__always)
  private func send(
    _ response: Response, for head: RequestHead
  ) async throws(ConnectionError) -> HTTPStatus {
    if response.status == .switchingProtocols { return try await upgrade(response, for: head) }
    let streams: Bool
    do throws(ResponseError) {
      streams = try machine.respond(response)
    } catch .noRequest {
      // The rest of the request was refused, and that is what was answered.
      return response.status
    } catch {
      return respondWithFailure(error, for: head)
    }
    if streams, case .stream(_, let produce) = response.body {
      do {
        try await produce(part)
        try machine.finish()
      } catch {
        context.report(error, head)
        machine.abort()
      }
    }
    return response.status
  }

  /// Answers 500 for an answer that cannot be sent.
  func respondWithFailure(_ error: any Error, for head: RequestHead) -> HTTPStatus {
    context.report(error, head)
    do throws(ResponseError) {
      try machine.respond(.problem(Problem(status: .internalServerError)))
    } catch {
      machine.abort()
    }
    return .internalServerError
  }

  private func renewDate() {
    let second = context.dates.second
    guard second != dateSecond else { return }
    dateSecond = second
    machine.date = context.dates.bytes(of: second)
  }
}
