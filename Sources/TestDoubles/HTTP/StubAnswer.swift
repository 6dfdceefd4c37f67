public import Ports

/// What a stub does with one request: an answer or a fault, at once or later.
public struct StubAnswer: Sendable {
  let delay: Duration
  let produce: @Sendable (HTTPRequest) throws -> HTTPResponse

  /// Answers with a status and a text.
  public static func respond(
    _ status: Int = 200, headers: HTTPHeaders = [:], _ text: String = ""
  ) -> StubAnswer {
    let response = HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
    return StubAnswer(delay: .zero) { _ in response }
  }

  /// Answers with status 200 and a text.
  public static func respond(_ text: String) -> StubAnswer { respond(200, text) }

  /// Answers with what a function makes of the request, for answers that depend on a state.
  public static func compute(
    _ answer: @escaping @Sendable (HTTPRequest) throws -> HTTPResponse
  ) -> StubAnswer {
    StubAnswer(delay: .zero, produce: answer)
  }

  /// Throws `HTTPClientError.refused`: nobody listens.
  public static let refused = fault(.refused)
  /// Throws `HTTPClientError.reset`: the connection was lost before the answer.
  public static let reset = fault(.reset)
  /// Throws `HTTPClientError.truncated`: the connection was lost inside the answer.
  public static let truncated = fault(.truncated)
  /// Throws `HTTPClientError.malformed`: something answered that speaks no HTTP.
  public static let garbage = fault(.malformed)

  /// Throws `HTTPClientError.timedOut` after a time: the server never answers.
  public static func slow(_ timeout: Duration) -> StubAnswer {
    fault(.timedOut).after(timeout)
  }

  /// Does the same later, on the clock of the stub client.
  public func after(_ latency: Duration) -> StubAnswer {
    StubAnswer(delay: delay + latency, produce: produce)
  }

  private static func fault(_ error: HTTPClientError) -> StubAnswer {
    StubAnswer(delay: .zero) { _ in throw error }
  }
}
