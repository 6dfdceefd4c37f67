/// The server's end of one HTTP/1 connection, without I/O (RFC 9112, section 9).
///
/// The driver hands in the bytes that it has read and asks for events until there is none; it hands
/// in answers, and sends what stands in `output`. The next request is parsed only when the answer to
/// the last one is finished, so that answers keep the order of their requests, and a client that
/// sends faster than it is served has to wait.
///
/// ```swift
/// var connection = ServerConnection()
/// var position = 0
/// while let event = connection.next(received.span, from: &position) {
///   if case .request(let head) = event { try connection.respond(.text(head.path)) }
/// }
/// let answer = connection.takeOutput()
/// ```
public struct ServerConnection {
  enum Incoming { case none, reading, whole }
  enum Outgoing {
    case none, awaited
    case streaming(ResponseWriter)
    case finished(keepsAlive: Bool)
  }
  enum Phase { case open, closing, upgraded }

  private let limits: ConnectionLimits
  private var parser: RequestParser
  private(set) var head: RequestHead?
  private var incoming = Incoming.none
  private var readBody = 0
  private var unreadBody = 0
  private var isShuttingDown = false
  var outgoing = Outgoing.none
  var phase = Phase.open
  /// Says whether the client still waits for `100 Continue`.
  var owesContinue = false

  /// The bytes to send.
  public internal(set) var output: [UInt8] = []
  /// The value of `Date` in answers, which the driver renews each second; none where it is empty.
  public var date: [UInt8] = []

  /// Makes the state of a new connection.
  public init(limits: ConnectionLimits = ConnectionLimits()) {
    self.limits = limits
    parser = RequestParser(limits: limits.request)
  }

  /// Says whether the connection has to be closed when the output was sent.
  public var isClosing: Bool { phase == .closing }

  /// Says whether another protocol has the connection; unread bytes belong to it.
  public var isUpgraded: Bool { phase == .upgraded }

  var hasWholeRequest: Bool { incoming == .whole || head?.bodyFraming == BodyFraming.none }

  /// Says whether the connection waits for a request of which no byte has come.
  public var isIdle: Bool { phase == .open && incoming == .none && parser.isIdle }

  /// Takes the bytes to send.
  public mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  /// Drops the bytes that were sent, and keeps the memory for the next ones.
  public mutating func dropOutput(_ count: Int) {
    if count == output.count {
      output.removeAll(keepingCapacity: true)
    } else {
      output.removeFirst(count)
    }
  }

  /// Reads the next event from the bytes of the client.
  ///
  /// - Parameters:
  ///   - input: Bytes of the connection.
  ///   - position: Where to read on; moved past what was read, which must not be given again.
  /// - Returns: nil where more bytes are needed, or where a request is waiting for its answer: then
  ///   the rest of the input stays unread and is given again after that.
  public mutating func next(
    _ input: Span<UInt8>, from position: inout Int
  ) -> ConnectionEvent? {
    while phase == .open, incoming != .whole {
      do throws(RequestRefusal) {
        guard let event = try parser.next(input, from: &position) else { return nil }
        if let event = take(event) { return event }
      } catch {
        return refuse(error)
      }
    }
    return nil
  }

  /// Takes note that the client sends no more; says whether a request was broken off by that.
  ///
  /// A driver says it once all bytes that came were taken: requests may still wait in its buffer. A
  /// handler that is at work on a broken request has to be cancelled; a whole one is still answered.
  public mutating func inputEnded() -> Bool {
    guard phase == .open else { return false }
    isShuttingDown = true
    if incoming == .whole { return false }
    phase = .closing
    return incoming == .reading || !parser.isIdle
  }

  /// Finishes what is in flight and takes no further request.
  public mutating func shutDown() {
    isShuttingDown = true
    if isIdle { phase = .closing }
  }

  private mutating func take(_ event: RequestEvent) -> ConnectionEvent? {
    switch event {
    case .head(let head):
      self.head = head
      (incoming, outgoing) = (.reading, .awaited)
      (readBody, unreadBody) = (0, 0)
      owesContinue = head.expectsContinue
      return .request(head)
    case .body(let range):
      owesContinue = false
      readBody += range.count
      guard isAnswered else { return .body(range) }
      unreadBody += range.count
      if unreadBody > limits.unreadBody { phase = .closing }
      return nil
    case .end(let trailers):
      incoming = .whole
      guard isAnswered else { return .requestEnd(trailers: trailers) }
      endExchange()
      return nil
    }
  }

  private mutating func refuse(_ refusal: RequestRefusal) -> ConnectionEvent {
    switch outgoing {
    case .none, .awaited: writeRefusal(refusal)
    case .streaming, .finished: break
    }
    phase = .closing
    return .refused(refusal)
  }

  private var isAnswered: Bool { if case .finished = outgoing { true } else { false } }

  /// Says whether the connection can serve another request after an answer that is whole now.
  func canStay(afterStream: Bool) -> Bool {
    guard let head, head.keepsAlive, !isShuttingDown else { return false }
    guard incoming == .reading else { return true }
    // A client that was not told to go on may send its body or not: nobody can tell.
    if owesContinue { return false }
    guard !afterStream, case .length(let length) = head.bodyFraming else { return true }
    return length - readBody <= limits.unreadBody
  }

  /// Goes on to the next request, where both sides of this one are finished.
  mutating func endExchange() {
    guard case .finished(let keepsAlive) = outgoing else { return }
    guard keepsAlive, canStay(afterStream: true) else {
      phase = .closing
      return
    }
    guard incoming == .whole else { return }
    (incoming, outgoing, head) = (.none, .none, nil)
  }
}
