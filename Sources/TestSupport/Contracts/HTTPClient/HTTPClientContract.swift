public import Ports

/// What every HTTP client keeps, the real ones and the doubles.
///
/// A test target lists its clients and runs each promise on a fresh one. A `Subject` is a client with
/// its other end; `Subject.stub` makes the one of the stub:
///
/// ```swift
/// @Test(arguments: HTTPClientContract.promises)
/// func `keeps the promise`(_ promise: HTTPClientContract.Promise) async throws {
///   try await promise.check(.stub())
/// }
/// ```
public enum HTTPClientContract {
  /// What the other end does with one request.
  public enum Reply: Sendable {
    /// Answers; further header lines, such as a date, may come with it.
    case answer(HTTPResponse)
    /// Lets the request fail so that the client has to throw the error.
    case fault(HTTPClientError)
    /// Takes the request and never answers.
    case silence
  }

  /// A client under contract, and the view of its other end.
  public struct Subject: Sendable {
    /// The client.
    public let client: any HTTPClient
    /// The start of every URL that leads to the other end, without a slash at its end.
    public let origin: String
    /// Says what the other end does with the next request that is not planned for yet.
    public let plan: @Sendable (Reply) async throws -> Void
    /// Reads the requests that have arrived so far, in order; further header lines may come.
    public let received: @Sendable () async throws -> [HTTPRequest]
    /// Waits until a request that gets silence has arrived: an event, never a guess.
    public let silenced: @Sendable () async throws -> Void

    /// Makes a subject; a promise is only meaningful on a client that nobody used before.
    public init(
      client: any HTTPClient, origin: String,
      plan: @escaping @Sendable (Reply) async throws -> Void,
      received: @escaping @Sendable () async throws -> [HTTPRequest],
      silenced: @escaping @Sendable () async throws -> Void
    ) {
      self.client = client
      self.origin = origin
      self.plan = plan
      self.received = received
      self.silenced = silenced
    }
  }

  /// One promise of the port.
  public typealias Promise = ContractPromise<Subject>

  /// The promises of the port `HTTPClient`.
  public static let promises = answerPromises + requestPromises + failurePromises
}

extension HTTPClientContract.Subject {
  /// Plans an answer, sends a request and returns what came of it.
  func exchange(
    _ method: HTTPMethod = .get, _ target: String = "/", headers: HTTPHeaders = [:],
    body: [UInt8] = [], answer: HTTPResponse = HTTPResponse(status: 200)
  ) async throws -> HTTPResponse {
    try await plan(.answer(answer))
    let url = try HTTPURL(validating: origin + target)
    return try await client.send(HTTPRequest(method, url, headers: headers, body: body))
  }
}
