import Ports
import Synchronization
import TestDoubles
import Testing

/// An HTTP client that breaks one promise, in front of a stub that keeps all.
struct BrokenHTTPClient: CustomTestStringConvertible {
  typealias Send = @Sendable (HTTPRequest, StubHTTPClient, Memory) async throws -> HTTPResponse

  let testDescription: String
  /// The promise that it breaks.
  let promise: String
  private let send: Send

  init(_ fault: String, breaks promise: String, send: @escaping Send) {
    (testDescription, self.promise, self.send) = (fault, promise, send)
  }

  /// One that changes what it sends.
  static func sending(
    _ fault: String, breaks promise: String,
    change: @escaping @Sendable (inout HTTPRequest) throws -> Void
  ) -> BrokenHTTPClient {
    BrokenHTTPClient(fault, breaks: promise) { request, http, _ in
      var request = request
      try change(&request)
      return try await http.send(request)
    }
  }

  /// One that changes what it got.
  static func answering(
    _ fault: String, breaks promise: String,
    change: @escaping @Sendable (inout HTTPResponse) throws -> Void
  ) -> BrokenHTTPClient {
    BrokenHTTPClient(fault, breaks: promise) { request, http, _ in
      var response = try await http.send(request)
      try change(&response)
      return response
    }
  }

  func client(before http: StubHTTPClient) -> any HTTPClient { Client(http: http, send: send) }

  /// What a client keeps between two requests.
  final class Memory: Sendable {
    let first = Mutex<HTTPResponse?>(nil)
    let isBroken = Mutex(false)
  }

  private struct Client: HTTPClient {
    let http: StubHTTPClient
    let send: Send
    let memory = Memory()

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
      try await send(request, http, memory)
    }
  }
}
