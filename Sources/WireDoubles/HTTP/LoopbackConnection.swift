import Sockets

/// One connection of a server; it belongs to the thread of that server.
final class LoopbackConnection {
  private let socket: Socket
  private let desk: LoopbackDesk
  private var reader = LoopbackRequestReader()
  /// What is still to be done, in order.
  private var pending: [LoopbackAnswer.Step] = []
  /// The octets of the first pending write that are out already.
  private var written = 0
  /// When a slow answer goes on; nil when there is no pause.
  private(set) var resumption: ContinuousClock.Instant?
  /// Nothing more is answered: what the client still sends is read and dropped, since a socket that
  /// is closed with something unread resets the connection and may destroy the last answer.
  private var isDeaf = false
  private(set) var isClosed = false

  init(_ socket: consuming Socket, _ desk: LoopbackDesk) {
    self.socket = socket
    self.desk = desk
  }

  /// What the connection waits for; it takes no request before the answer to the last is out.
  var interest: SocketWait.Interest {
    if pending.isEmpty { return .reading(socket.number) }
    return resumption == nil ? .writing(socket.number) : .breaking(socket.number)
  }

  /// Does what can be done now that the socket is ready.
  func proceed(_ buffer: inout [UInt8]) {
    do throws(SocketError) {
      if pending.isEmpty {
        guard let count = try socket.read(into: &buffer) else { return }
        if count == 0 { return isClosed = true }
        if isDeaf { return }
        reader.append(buffer[..<count])
      } else if resumption != nil {
        // The client broke the connection during a pause.
        return isClosed = true
      }
      try serve()
    } catch {
      isClosed = true
    }
  }

  /// Goes on with a slow answer whose pause is over.
  func resume(at now: ContinuousClock.Instant) {
    guard let resumption, resumption <= now, !isClosed else { return }
    self.resumption = nil
    do throws(SocketError) { try serve() } catch { isClosed = true }
  }

  /// Writes what is pending, and answers requests until there is nothing left to do at once.
  private func serve() throws(SocketError) {
    while !isClosed, !isDeaf {
      guard try flush(), !isClosed, !isDeaf else { return }
      switch reader.next() {
      case .request(let request): pending = desk.steps(for: request)
      case .continueExpected: pending = [.send(Array("HTTP/1.1 100 \r\n\r\n".utf8))]
      case .malformed(let reason): pending = desk.refuse(reason)
      case .incomplete: return
      }
    }
  }

  /// Does the pending steps; says whether all are done.
  private func flush() throws(SocketError) -> Bool {
    while let step = pending.first {
      switch step {
      case .send(let octets):
        written += try socket.write(octets[written...])
        guard written == octets.count else { return false }
        written = 0
      case .pause(let pause):
        pending.removeFirst()
        resumption = .now.advanced(by: pause)
        return false
      case .reset:
        socket.resetAtClose()
        isClosed = true
      case .end:
        socket.endWriting()
        isDeaf = true
      case .hold: isDeaf = true
      }
      if isClosed || isDeaf { pending = [] } else { pending.removeFirst() }
    }
    return true
  }
}
