import Foundation
import HTTPCore
import JSON
import Ports

/// Somebody with a browser: it keeps cookies and the access token, as a page of the shop does.
final class Visitor {
  let stage: Stage
  var cookies: [String: String] = [:]
  var token: String?
  var origin: String

  init(stage: Stage) {
    self.stage = stage
    origin = "http://\(stage.address.host)"
  }

  /// Sends a request, with all that the browser and the page add.
  @discardableResult
  func ask(
    _ method: HTTPMethod, _ path: String, _ json: JSONValue? = nil, headers more: HTTPHeaders = [:]
  ) async throws -> Answer {
    var headers = more
    if let token { try headers.append("Authorization", "Bearer \(token)") }
    if method != .get { try headers.append("Origin", origin) }
    if !cookies.isEmpty {
      let pairs = cookies.map { "\($0.key)=\($0.value)" }.sorted()
      try headers.append("Cookie", pairs.joined(separator: "; "))
    }
    if method != .get, more["X-CSRF-Token"] == nil, let token = cookies["__Host-csrf"] {
      try headers.append("X-CSRF-Token", token)
    }
    if json != nil { try headers.append("Content-Type", "application/json") }
    let url = try HTTPURL(validating: "http://\(stage.address.host)\(path)")
    let response = try await stage.http.send(
      HTTPRequest(
        method, url, headers: headers, body: json.map { JSONWriter().bytes($0) } ?? []))
    keepCookies(of: response)
    return Answer(response: response)
  }

  /// The system's client joins lines of one name, and no cookie of ours holds a comma.
  private func keepCookies(of response: HTTPResponse) {
    let text = response.headers.values(of: "Set-Cookie").joined(separator: ", ")
    for match in text.matches(of: /(__Host-[a-z]+)=([^;,]*);/) {
      cookies[String(match.1)] = match.2.isEmpty ? nil : String(match.2)
    }
  }
}

/// What came back.
struct Answer {
  let response: HTTPResponse
  var status: Int { response.status }
  var json: JSONValue? { response.text.flatMap { try? JSONValue(parsing: $0) } }
  /// The end of the type of a problem.
  var problem: String? { json?["type"]?.string?.split(separator: ":").last.map(String.init) }
}
