import Ports
import Sockets
import Synchronization
import TestDoubles

/// What the thread of a server and its tests share.
final class LoopbackDesk: Sendable {
  struct State {
    var book = StubBook<LoopbackAnswer>()
    var received: [LoopbackRequest] = []
    var unreadable: [String] = []
    var waiters: [LoopbackWaiter] = []
    var lastNumber: UInt64 = 0
    /// Who wants connections to be taken or refused, and waits until they are.
    var doorOrders: [(open: Bool, done: CheckedContinuation<Void, any Error>)] = []
    var isStopping = false
    var isStopped = false
    var stopWaiters: [CheckedContinuation<Void, Never>] = []
  }

  let signal: WakeSignal
  let state = Mutex(State())

  init(signal: WakeSignal) { self.signal = signal }

  /// Records a request and says what to do with it.
  func steps(for arrived: LoopbackRequest) -> [LoopbackAnswer.Step] {
    defer { resumeServed() }
    let steps: [LoopbackAnswer.Step]
    do throws(LoopbackRequest.Unreadable) {
      let request = try arrived.request()
      let answer = state.withLock { state in
        state.received.append(arrived)
        return Result { () throws(UnmatchedRequest) in try state.book.answer(to: request) }
      }
      switch answer {
      case .success(let answer): steps = answer.steps(request)
      case .failure(let error): steps = LoopbackAnswer.respond(500, "\(error)\n").steps(request)
      }
    } catch {
      state.withLock { $0.received.append(arrived) }
      return refuse(error.reason)
    }
    return arrived.isLast ? steps + [.end] : steps
  }

  /// Records what is no request, and says what to do with it.
  func refuse(_ reason: String) -> [LoopbackAnswer.Step] {
    state.withLock { $0.unreadable.append(reason) }
    let head = "HTTP/1.1 400 \r\nConnection: close\r\nContent-Length: \(reason.utf8.count)\r\n\r\n"
    return [.send(Array((head + reason).utf8)), .end]
  }

  /// Resumes those whose requests have all arrived.
  func resumeServed() {
    let (served, received) = state.withLock { state in
      let count = state.received.count
      defer { state.waiters.removeAll { $0.count <= count } }
      return (state.waiters.filter { $0.count <= count }, state.received)
    }
    for waiter in served { waiter.continuation.resume(returning: received) }
  }

  /// When the first wait is over; nil while nobody waits.
  var firstDeadline: ContinuousClock.Instant? {
    state.withLock { $0.waiters.map(\.deadline).min() }
  }

  /// Ends waits with a miss.
  func endWaits(reason: LoopbackMiss.Reason, where isMeant: (LoopbackWaiter) -> Bool) {
    let (ended, arrived) = state.withLock { state in
      let ended = state.waiters.filter(isMeant)
      state.waiters.removeAll(where: isMeant)
      return (ended, state.received)
    }
    for waiter in ended {
      waiter.continuation.resume(
        throwing: LoopbackMiss(
          awaited: waiter.count, arrived: arrived, reason: reason, callSite: waiter.callSite))
    }
  }

  /// Asks the thread to end, and resumes the continuation when it has.
  func stop(_ continuation: CheckedContinuation<Void, Never>? = nil) {
    let isStopped = state.withLock { state in
      state.isStopping = true
      if !state.isStopped, let continuation { state.stopWaiters.append(continuation) }
      return state.isStopped
    }
    signal.wake()
    if isStopped { continuation?.resume() }
  }

  /// Takes note that the thread has ended: nothing will arrive any more.
  func ended() {
    let (waiters, orders) = state.withLock { state in
      state.isStopped = true
      defer { (state.stopWaiters, state.doorOrders) = ([], []) }
      return (state.stopWaiters, state.doorOrders)
    }
    endWaits(reason: .stopped) { _ in true }
    for order in orders { order.done.resume(throwing: LoopbackError.stopped) }
    for waiter in waiters { waiter.resume() }
  }
}
