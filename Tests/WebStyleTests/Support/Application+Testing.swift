import HTTPCore
import Ports

extension Application {
  /// The content of the answer to a request, as text.
  func text(_ method: HTTPMethod = .get, _ target: String) async throws -> String {
    try await respond(to: Request(method, target)).body.text()
  }

  /// The status of the answer to a request.
  func status(_ method: HTTPMethod = .get, _ target: String) async throws -> HTTPStatus {
    try await respond(to: Request(method, target)).status
  }
}
