internal import Synchronization

/// The connections of a server that are alive.
final class ConnectionRegistry: Sendable {
  private struct State {
    var members: [ObjectIdentifier: Member] = [:]
    var isShuttingDown = false
    var isEndingNow = false
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  /// A connection and the task that serves it.
  struct Member: Sendable {
    let connection: HTTPConnection
    var task: Task<Void, Never>?
  }

  private let state = Mutex(State())

  /// How many connections are alive.
  var count: Int { state.withLock { $0.members.count } }

  /// Enters a connection; says whether it may be served.
  func add(_ connection: HTTPConnection) -> Bool {
    state.withLock { state in
      if state.isShuttingDown { return false }
      state.members[ObjectIdentifier(connection)] = Member(connection: connection)
      return true
    }
  }

  /// Keeps the task of a connection, which may have ended already.
  func set(_ task: Task<Void, Never>, of connection: HTTPConnection) {
    let mustEnd = state.withLock { state in
      state.members[ObjectIdentifier(connection)]?.task = task
      return state.isEndingNow
    }
    if mustEnd { task.cancel() }
  }

  func remove(_ connection: HTTPConnection) {
    let waiters = state.withLock { state in
      state.members[ObjectIdentifier(connection)] = nil
      guard state.members.isEmpty else { return [CheckedContinuation<Void, Never>]() }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Lets no connection in from now on; returns those that are there.
  func startShutdown() -> [HTTPConnection] {
    state.withLock { state in
      state.isShuttingDown = true
      return state.members.values.map(\.connection)
    }
  }

  /// Cancels the tasks of all connections and closes their sockets.
  func endNow() {
    let members = state.withLock { state in
      (state.isShuttingDown, state.isEndingNow) = (true, true)
      return Array(state.members.values)
    }
    for member in members {
      member.task?.cancel()
      member.connection.channel.close()
    }
  }

  /// Waits until no connection is left.
  func waitUntilEmpty() async {
    await withCheckedContinuation { continuation in
      let isEmpty = state.withLock { state in
        if !state.members.isEmpty { state.waiters.append(continuation) }
        return state.members.isEmpty
      }
      if isEmpty { continuation.resume() }
    }
  }
}
