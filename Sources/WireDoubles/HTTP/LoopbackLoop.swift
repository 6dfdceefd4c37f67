import Sockets
import Synchronization

/// The loop of a server: waits for its sockets, and lets each connection that is ready proceed.
struct LoopbackLoop: ~Copyable {
  /// Holds the port, also while connections are refused.
  private let holder: Socket
  private var listener: Socket?
  private let desk: LoopbackDesk
  private var connections: [LoopbackConnection] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  /// No descriptor is left: connections wait until one of ours is closed.
  private var isFull = false

  init(holder: consuming Socket, listener: consuming Socket, desk: LoopbackDesk) {
    self.holder = holder
    self.listener = consume listener
    self.desk = desk
  }

  /// Serves until the desk is stopped.
  consuming func run() {
    while !desk.state.withLock({ $0.isStopping }) { step() }
    let desk = desk
    _ = consume self
    desk.ended()
  }

  private mutating func step() {
    var interests: [SocketWait.Interest] = [.reading(desk.signal.number)]
    interests += connections.map(\.interest)
    if let number = listener?.number {
      interests.append(isFull ? .breaking(number) : .reading(number))
    }
    let ready = SocketWait.wait(for: interests, timeout: timeout)
    if ready[0] { desk.signal.clear() }
    for (connection, isReady) in zip(connections, ready.dropFirst()) where isReady {
      connection.proceed(&buffer)
    }
    let now = ContinuousClock.now
    for connection in connections { connection.resume(at: now) }
    let count = connections.count
    connections.removeAll(where: \.isClosed)
    if connections.count < count { isFull = false }
    if ready.count > count + 1, ready[count + 1] { accept() }
    desk.endWaits(reason: .timeLimit) { $0.deadline <= now }
    turnDoor()
  }

  /// The time to the first thing that happens by itself.
  private var timeout: Duration? {
    let instants = connections.compactMap(\.resumption) + [desk.firstDeadline].compactMap(\.self)
    return instants.min().map { max(.zero, ContinuousClock.now.duration(to: $0)) }
  }

  private mutating func accept() {
    do throws(SocketError) {
      while let socket = try listener?.accepting() ?? nil {
        connections.append(LoopbackConnection(socket, desk))
      }
    } catch {
      isFull = true
    }
  }

  /// Takes or refuses connections, as was asked for.
  private mutating func turnDoor() {
    let orders = desk.state.withLock { state in
      defer { state.doorOrders = [] }
      return state.doorOrders
    }
    for order in orders {
      do throws(SocketError) {
        if order.open, listener == nil {
          listener = try Socket.listening(onLoopbackPort: holder.port)
        } else if !order.open {
          listener = nil
          connections = []
        }
        order.done.resume()
      } catch {
        order.done.resume(throwing: LoopbackError.cannotListen(reason: error.description))
      }
    }
  }
}
