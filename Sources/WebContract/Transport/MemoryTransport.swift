public import HTTPCore
internal import Synchronization

/// The bytes that a server would send, without a server: the connection of HTTPCore in memory.
///
/// ```swift
/// try await WebContract.behaviours[0].check(MemoryTransport(shop))
/// ```
public struct MemoryTransport: WebTransport {
  private let application: any Application

  /// Leads to an application.
  public init(_ application: some Application) { self.application = application }

  /// Answers the requests that the bytes hold, in their order.
  ///
  /// - Parameter bytes: Requests.
  /// - Returns: All answers, up to the one after which the connection ends.
  /// - Throws: Nothing: an answer that cannot be sent becomes a 500, or is broken off.
  public func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
    let line = MemoryLine(bytes)
    while let head = line.nextRequest() {
      let response = await application.respond(to: Request(head: head, body: .source(line)))
      await line.send(response)
    }
    return line.output()
  }
}

/// A connection whose other end has said everything already.
private final class MemoryLine: RequestBodySource, BodyWriter {
  private struct State {
    var machine = ServerConnection()
    let bytes: [UInt8]
    var position = 0
    var hasEnded = false

    mutating func next() -> ConnectionEvent? {
      let bytes = bytes
      return machine.next(bytes.span, from: &position)
    }
  }

  private let state: Mutex<State>

  init(_ bytes: [UInt8]) { state = Mutex(State(bytes: bytes)) }

  /// The next request; what was not read of the one before is passed over.
  func nextRequest() -> RequestHead? {
    state.withLock { state in
      while !state.machine.isClosing, let event = state.next() {
        guard case .request(let head) = event else { continue }
        state.hasEnded = head.bodyFraming == .none
        return head
      }
      return nil
    }
  }

  /// The next part of the body.
  func next() async throws -> [UInt8]? {
    try state.withLock { state in
      guard !state.hasEnded else { return nil }
      state.machine.wantBody()
      while let event = state.next() {
        switch event {
        case .body(let range): return Array(state.bytes[range])
        case .refused(let refusal): throw refusal
        case .requestEnd, .request:
          state.hasEnded = true
          return nil
        }
      }
      throw UnfinishedBody()
    }
  }

  func write(_ bytes: [UInt8]) async throws {
    try state.withLock { try $0.machine.write(bytes.span) }
  }

  func send(_ response: Response) async {
    do {
      let streams = try state.withLock { try $0.machine.respond(response) }
      guard streams, case .stream(_, let produce) = response.body else { return }
      do {
        try await produce(self)
        try state.withLock { try $0.machine.finish() }
      } catch {
        state.withLock { $0.machine.abort() }
      }
    } catch {
      sendFailure()
    }
  }

  private func sendFailure() {
    state.withLock { state in
      do throws(ResponseError) {
        try state.machine.respond(.problem(Problem(status: .internalServerError)))
      } catch {
        state.machine.abort()
      }
    }
  }

  func output() -> [UInt8] { state.withLock { $0.machine.takeOutput() } }
}

/// The bytes ended within the body of a request.
private struct UnfinishedBody: Error {}
