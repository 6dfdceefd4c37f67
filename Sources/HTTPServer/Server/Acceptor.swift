internal import HTTPCore
internal import Synchronization

/// What takes the connections of a server and spreads them over its loops in turn.
actor Acceptor {
  /// How long to wait where the process has no descriptor left.
  private static let pause: Int64 = 100_000_000

  /// The connections that are taken before others of the same loop have their turn.
  private static let batch = 64

  private nonisolated let channel: Channel
  private let loops: [EventLoop]
  private let registry: ConnectionRegistry
  private nonisolated let context: ServerContext
  private var next = 0

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe channel.loop.asUnownedSerialExecutor()
  }

  init(
    _ listener: consuming Listener, loops: [EventLoop], registry: ConnectionRegistry,
    context: ServerContext
  ) throws(SystemError) {
    channel = try Channel(listener.intoDescriptor(), on: loops[0])
    self.loops = loops
    self.registry = registry
    self.context = context
    Task(executorPreference: loops[0]) { await self.run() }
  }

  /// Closes the listener; answers say from now on that their connection closes.
  nonisolated func stop() {
    context.isShuttingDown.store(true, ordering: .relaxed)
    channel.close()
  }

  private func run() async {
    while true {
      do throws(SystemError) {
        for _ in 0..<Self.batch {
          guard let connection = try channel.accept() else { break }
          try admit(connection)
        }
        guard await channel.wait(for: .reading, until: .never) == .ready else { return }
      } catch {
        // Too many descriptors: those that are served go on, and give some back when they end.
        let end = LoopInstant.now.advanced(by: Self.pause)
        guard await channel.wait(for: .reading, until: end) != .interrupted else { return }
      }
      await Task.yield()
    }
  }

  private func admit(_ accepted: consuming Channel.Accepted) throws(SystemError) {
    guard registry.count < context.configuration.maximumConnections else {
      accepted.intoDescriptor().turnAway(context.tooManyConnections())
      return
    }
    let loop = loops[next]
    next = (next + 1) % loops.count
    let peer = accepted.peer
    let channel = try Channel(accepted.intoDescriptor(), on: loop)
    let connection = HTTPConnection(channel, peer: peer, context: context)
    guard registry.add(connection) else {
      channel.close()
      return
    }
    let registry = registry
    let task = Task(executorPreference: loop) {
      await connection.serve()
      registry.remove(connection)
    }
    channel.onFailure { task.cancel() }
    registry.set(task, of: connection)
  }
}
