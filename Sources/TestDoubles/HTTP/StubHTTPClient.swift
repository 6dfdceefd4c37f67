public import Ports
import Synchronization

/// An HTTP client that answers what a test told it to, and nothing else.
///
/// Each test has its own; nothing is shared. A request goes to the first stub that matches it and
/// has an answer left; one that no stub matches throws `UnmatchedRequest`, which says how it missed
/// the nearest stubs. `withStubs` checks at the end that every request and every answer was used.
///
/// ```swift
/// let answer = try await withStubs { http in
///   http.stub(.method(.get), .path("/EUR"), answers: .respond("1.25"))
///   return try await http.send(HTTPRequest(.get, "https://rates.example/EUR"))
/// }
/// answer.text  // "1.25"
/// ```
public final class StubHTTPClient: HTTPClient {
  private let state = Mutex(StubBook<StubAnswer>())
  private let wait: @Sendable (Duration) async throws -> Void

  /// Makes a client without stubs, on which every latency takes no time.
  public convenience init() { self.init(clock: ImmediateClock()) }

  /// Makes a client without stubs, whose latencies pass on a clock.
  public init(clock: some Clock<Duration>) {
    wait = { if $0 > .zero { try await clock.sleep(for: $0) } }
  }

  /// All requests that were sent, in order, whether matched or not.
  public var requests: [HTTPRequest] { state.withLock { $0.requests } }

  /// Adds a stub after those already there.
  ///
  /// - Parameters:
  ///   - matchers: The conditions; all have to hold. None matches every request.
  ///   - answers: What to do with the first, the second, … matching request.
  ///   - repeatsLast: Whether the last answer stands for all further requests too.
  ///   - fileID: The file that reports name.
  ///   - line: The line that reports name.
  public func stub(
    _ matchers: RequestMatcher..., answers: StubAnswer..., repeatsLast: Bool = false,
    fileID: String = #fileID, line: Int = #line
  ) {
    let site = CallSite(fileID: fileID, line: line)
    state.withLock {
      $0.add(matchers, answers: answers, repeatsLast: repeatsLast, callSite: site)
    }
  }

  /// Answers as the first matching stub says.
  ///
  /// - Throws: The stub's `HTTPClientError`; `UnmatchedRequest` where no stub matches;
  ///   `CancellationError` when cancelled before the latency has passed.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let answer = try state.withLock { try $0.answer(to: request) }
    try await wait(answer.delay)
    return try answer.produce(request)
  }

  /// Checks that every request was matched and every answer was used.
  ///
  /// - Throws: `StubReport` where one was not.
  public func verify() throws { if let report = report(bodyError: nil) { throw report } }

  func report(bodyError: (any Error)?) -> StubReport? {
    state.withLock { $0.report(bodyError: bodyError) }
  }
}

/// Gives a body a stub client and checks at its end that nothing was unmatched or unused.
///
/// - Parameters:
///   - client: The client; by default one on which latencies take no time.
///   - body: The test.
/// - Returns: What the body returns.
/// - Throws: `StubReport`, which carries the body's error where it threw too; else that error.
public func withStubs<Value>(
  _ client: StubHTTPClient = StubHTTPClient(),
  _ body: (StubHTTPClient) async throws -> Value
) async throws -> Value {
  do {
    let value = try await body(client)
    try client.verify()
    return value
  } catch let report as StubReport {
    throw report
  } catch {
    if let report = client.report(bodyError: error) { throw report }
    throw error
  }
}
