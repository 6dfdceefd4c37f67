import Ports
import Synchronization
import TestDoubles
import TestSupport
import WireDoubles

/// A client under contract whose other end is a server on a real socket.
///
/// Nothing waits for real time: the clock of the client stands still until a request that has to
/// time out is there.
///
/// - Parameters:
///   - server: The other end, which nobody used before.
///   - clock: The clock of the client's time-out.
///   - client: The client.
/// - Returns: The client with its other end.
func loopbackSubject(
  _ server: LoopbackServer, clock: ManualClock, client: any HTTPClient
) -> HTTPClientContract.Subject {
  /// The requests that will have reached the server when all that is planned was sent.
  let planned = Planned()
  return .init(
    client: client, origin: server.origin,
    plan: { reply in
      if case .fault(.refused) = reply { return try await server.refuseConnections() }
      try await server.acceptConnections()
      let count = planned.count.withLock { count in
        count += 1
        return count
      }
      switch reply {
      case .answer(let response): server.stub(answers: .respond(response))
      case .fault(.reset): server.stub(answers: .reset)
      case .fault(.truncated):
        server.stub(answers: .truncated(HTTPResponse(status: 200, body: [1, 2])))
      case .fault(.malformed): server.stub(answers: .garbage)
      case .silence, .fault(.refused): server.stub(answers: .silence)
      case .fault(.timedOut):
        server.stub(answers: .silence)
        Task {
          try await server.received(atLeast: count)
          try await clock.sleepers(atLeast: 1)
          clock.advance(by: .seconds(60))
        }
      }
    },
    received: { server.requests },
    silenced: { try await server.received(atLeast: planned.count.withLock { $0 }) })
}

private final class Planned: Sendable {
  let count = Mutex(0)
}
