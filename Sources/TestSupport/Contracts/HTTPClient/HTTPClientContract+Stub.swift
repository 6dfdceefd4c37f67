public import Ports
public import TestDoubles

extension HTTPClientContract.Subject {
  /// A `StubHTTPClient` with its other end, or a client of yours in front of one.
  ///
  /// Hand in a wrapper to hold a decorator to the contract, such as a client that retries:
  ///
  /// ```swift
  /// let subject = HTTPClientContract.Subject.stub { stub in Retrying(stub) }
  /// ```
  ///
  /// - Parameter wrap: Makes the client under contract of the stub; by default it is the stub.
  /// - Returns: The client with its other end, on a clock that nobody moves.
  /// - Throws: What `wrap` throws.
  public static func stub(
    _ wrap: (StubHTTPClient) throws -> any HTTPClient = { $0 }
  ) rethrows -> HTTPClientContract.Subject {
    let clock = ManualClock()
    let http = StubHTTPClient(clock: clock)
    return HTTPClientContract.Subject(
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
}
