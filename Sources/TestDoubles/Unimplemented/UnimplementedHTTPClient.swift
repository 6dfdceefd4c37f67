public import Ports

/// An HTTP client that must not be used: a test that passes with it proves that nothing is sent.
public struct UnimplementedHTTPClient: HTTPClient, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a client that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each request, on the task that sends it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the request without its query, which may hold a secret.
  ///
  /// - Throws: `HTTPClientError.refused` when the handler returns.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let url = request.url
    onUse(
      "UnimplementedHTTPClient.send was called with \(request.method.rawValue) "
        + "\(url.scheme)://\(url.host)\(url.path), where no request is expected.")
    throw HTTPClientError.refused
  }
}
