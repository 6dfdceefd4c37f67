import Ports
import TestDoubles
import TestSupport

/// A stub client under contract, and a client in front of it.
///
/// - Parameter wrap: Makes the client that is tested of the stub; by default the stub itself.
/// - Returns: The client with its other end.
/// - Throws: The error of `wrap`.
func stubSubject(
  _ wrap: (StubHTTPClient) throws -> any HTTPClient = { $0 }
) rethrows -> HTTPClientContract.Subject {
  let clock = ManualClock()
  let http = StubHTTPClient(clock: clock)
  return .init(
    client: try wrap(http), origin: "http://stub.example:8080",
    plan: { reply in
      switch reply {
      case .answer(let response): http.stub(answers: .compute { _ in response })
      case .fault(.refused): http.stub(answers: .refused)
      case .fault(.reset): http.stub(answers: .reset)
      case .fault(.timedOut): http.stub(answers: .slow(.zero))
      case .fault(.truncated): http.stub(answers: .truncated)
      case .fault(.malformed): http.stub(answers: .garbage)
      // Nobody moves this clock.
      case .silence: http.stub(answers: .respond().after(.seconds(1)))
      }
    },
    received: { http.requests },
    silenced: { try await clock.sleepers(atLeast: 1) })
}
