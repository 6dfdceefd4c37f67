import SMTP
import Sockets
import Synchronization

/// One connection of a server; it belongs to the thread of that server.
final class CaptureConnection {
  private let socket: Socket
  private let dialogue: CaptureDialogue
  private let inbox: CaptureInbox
  /// What is still to be done, in order.
  private var pending: [SMTPServerMachine.Action] = []
  /// The octets of the first pending write that are out already.
  private var written = 0
  /// When a slow write goes on; nil when there is no pause.
  private(set) var resumption: ContinuousClock.Instant?
  /// The machine has closed: what the client still sends is read and dropped, since a socket that is
  /// closed with something unread resets the connection and may destroy the last reply.
  private var isDraining = false
  private(set) var isClosed = false

  init(_ socket: consuming Socket, _ template: SMTPServerMachine, _ inbox: CaptureInbox) {
    self.socket = socket
    self.inbox = inbox
    dialogue = CaptureDialogue(template)
    inbox.add(dialogue)
    act { $0.open() }
  }

  /// What the connection waits for; it takes no commands before its replies are out.
  var interest: SocketWait.Interest {
    if pending.isEmpty { return .reading(socket.number) }
    return resumption == nil ? .writing(socket.number) : .breaking(socket.number)
  }

  /// Does what can be done now that the socket is ready.
  func proceed(_ buffer: inout [UInt8]) {
    if !pending.isEmpty {
      resumption == nil ? flush() : leave()
      return
    }
    do throws(SocketError) {
      guard let count = try socket.read(into: &buffer) else { return }
      if count == 0 { return leave() }
      if isDraining { return }
      act { $0.receive(buffer[..<count]) }
    } catch {
      leave()
    }
  }

  /// Goes on with a slow write whose pause is over.
  func resume(at now: ContinuousClock.Instant) {
    guard let resumption, resumption <= now else { return }
    self.resumption = nil
    flush()
  }

  /// The client has gone: replies that are not out yet never will be.
  func leave() {
    isClosed = true
    dialogue.machine.withLock { $0.connectionClosed() }
    for case .deliver(let message) in pending { inbox.keepUnacknowledged(message) }
    pending = []
  }

  private func act(_ body: (inout SMTPServerMachine) -> [SMTPServerMachine.Action]) {
    pending += dialogue.machine.withLock { inbox.share(with: &$0, body) }
    flush()
  }

  private func flush() {
    do throws(SocketError) {
      while let action = pending.first {
        switch action {
        case .send(let octets):
          guard try write(octets, upTo: octets.count) else { return }
        case .sendSlowly(let octets, let pace):
          guard try write(octets, upTo: min(written + pace.octets, octets.count)) else {
            resumption = .now.advanced(by: pace.pause)
            return
          }
        case .deliver(let message): inbox.keepUnacknowledged(message)
        case .close:
          socket.endWriting()
          isDraining = true
          pending = []
          return
        }
        pending.removeFirst()
        written = 0
      }
    } catch {
      leave()
    }
  }

  /// Writes the first action up to an octet; says whether the action is done.
  ///
  /// A message that the octets acknowledge is kept with the last of them.
  private func write(_ octets: [UInt8], upTo end: Int) throws(SocketError) -> Bool {
    let socketWrite = { [self] () throws(SocketError) -> Bool in
      written += try socket.write(octets[written..<end])
      return written == octets.count
    }
    guard case .deliver(let message)? = pending.dropFirst().first, message.isAcknowledged else {
      return try socketWrite()
    }
    guard try inbox.keep(message, after: socketWrite) else { return false }
    pending.remove(at: 1)
    return true
  }
}
