import Adapters
import Ports

/// A client of a server on this machine.
struct HTTPURLClient {
  private let address: String

  init(port: UInt16) throws { address = "http://127.0.0.1:\(port)" }

  @discardableResult
  func get(_ path: String) async throws -> HTTPResponse { try await send(.get, path) }

  func send(
    _ method: HTTPMethod, _ path: String, headers: HTTPHeaders = [:], body: [UInt8] = []
  ) async throws -> HTTPResponse {
    try await URLSessionHTTPClient(timeout: .seconds(120)).send(
      HTTPRequest(method, HTTPURL(validating: address + path), headers: headers, body: body))
  }
}
