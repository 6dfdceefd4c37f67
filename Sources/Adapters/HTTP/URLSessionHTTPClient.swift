import Foundation
public import Ports

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The HTTP client of the system's `URLSession`.
///
/// It follows no redirect, keeps no cookie, no cache and no credential, and opens a connection for
/// each request. For when a connection that was kept breaks before the answer, libcurl, which does the
/// work on Linux, sends the request a second time, be it a POST; one with a body then hangs.
///
/// What it cannot keep on Linux, as of Swift 6.3, because `URLSession` does not let it:
/// - Header lines of one name come back joined by `, `, and in no order. Of lines of a standard
///   name, such as `Set-Cookie`, that is written in two cases, all but one are lost.
/// - An answer whose status line ends without the blank before the reason phrase, or whose headers
///   are not UTF-8, counts as malformed, and one whose chunks are malformed as truncated.
/// - An answer coded with gzip, deflate, br or zstd is decoded, its headers stay.
/// - A server that ends the connection inside the headers ends the whole process (a trap in
///   FoundationNetworking: "Transfer completed, but there's no response"). Do not use it for
///   servers that you do not trust.
/// - The environment variables `http_proxy`, `https_proxy` and `all_proxy` are obeyed.
///
/// What `URLSession` would send otherwise than asked is refused with `UnsendableRequest`. Darwin is
/// written for and untried.
///
/// ```swift
/// let http = URLSessionHTTPClient(timeout: .seconds(10))
/// let response = try await http.send(HTTPRequest(.get, "https://rates.example/EUR"))
/// ```
public struct URLSessionHTTPClient: HTTPClient {
  private let wait: @Sendable () async throws -> Void

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - timeout: How long the whole answer may take; `URLSession` itself counts in whole seconds,
  ///     and anew with each octet that comes.
  ///   - clock: What the time-out is measured on.
  public init(timeout: Duration = .seconds(60), clock: some Clock<Duration> = ContinuousClock()) {
    wait = { try await clock.sleep(for: timeout) }
  }

  /// Sends one request and waits for the whole answer.
  ///
  /// - Parameter request: What to send; lines of one name are joined by `, `, cookies by `; `.
  /// - Returns: The answer.
  /// - Throws: `HTTPClientError` where no whole answer came; `UnsendableRequest` before anything is
  ///   sent; `CancellationError` when the task was cancelled meanwhile.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let request = try URLRequest(checking: request)
    return try await withThrowingTaskGroup { group in
      group.addTask { try await URLSessionExchange().run(request) }
      group.addTask {
        try await wait()
        throw HTTPClientError.timedOut
      }
      defer { group.cancelAll() }
      do {
        guard let response = try await group.next() else { throw CancellationError() }
        return response
      } catch {
        // Whichever of the two noticed it first.
        try Task.checkCancellation()
        throw error
      }
    }
  }
}
