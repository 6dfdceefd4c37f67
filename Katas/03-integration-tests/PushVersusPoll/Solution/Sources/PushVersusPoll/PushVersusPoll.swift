public import HTTPCore
import HTTPServer
import JSON
import Synchronization

/// The tide gauge of a harbour: the same readings to be asked for, and to be listened to.
public final class TideGauge: Application {
  private struct State {
    var readings: [Int] = []
    var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
    var lastListener = 0
  }

  private let state = Mutex(State())

  /// Makes a gauge without a reading.
  public init() {}

  /// How many are listening now.
  public var listeners: Int { state.withLock { $0.listeners.count } }

  /// Adds a reading, in centimetres; the first one has the number 1.
  public func publish(_ level: Int) {
    state.withLock { state in
      state.readings.append(level)
      for listener in state.listeners.values { listener.yield(state.readings.count) }
    }
  }

  /// Answers a request.
  public func respond(to request: Request) async -> Response {
    do {
      let after = try Int(request.query()["after"] ?? "0") ?? 0
      switch request.path {
      case "/readings": return try poll(request, after: max(after, 0))
      case "/live": return push(request, after: max(after, 0))
      default: return Response(status: .notFound)
      }
    } catch {
      return Response(answering: error)
    }
  }

  /// One reading as clients see it: its number and its level.
  private func line(_ number: Int) -> String {
    let level = state.withLock { $0.readings[number - 1] }
    return "\(number): \(level) cm"
  }

  private func poll(_ request: Request, after: Int) throws -> Response {
    let last = state.withLock { $0.readings.count }
    let tag = "\"\(last)\""
    let isKnown = request.head["If-None-Match"] == tag
    let lines = isKnown || after >= last ? [] : (after + 1...last).map(line)
    var response =
      isKnown
      ? Response(status: .notModified) : .json(.array(lines.map { .string($0) }))
    try response.headers.append("ETag", tag)
    return response
  }

  private func push(_ request: Request, after: Int) -> Response {
    return .webSocket(request) { [self] socket in
      let numbers = numbers(after: after)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { for try await _ in socket {} }
        group.addTask {
          for await number in numbers { try await socket.send(self.line(number)) }
        }
        // Whoever ends first, the other side or we, ends both.
        try await group.next()
        group.cancelAll()
      }
    }
  }

  /// The numbers of the readings: those that are there, and then each one as it comes.
  private func numbers(after: Int) -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream<Int>.makeStream()
    let id = state.withLock { state in
      state.lastListener += 1
      let id = state.lastListener
      for number in state.readings.indices where number >= after { continuation.yield(number + 1) }
      state.listeners[id] = continuation
      return id
    }
    continuation.onTermination = { [weak self] _ in
      self?.forget(id)
    }
    return stream
  }

  private func forget(_ id: Int) {
    state.withLock { state in
      state.listeners[id] = nil
    }
  }
}
