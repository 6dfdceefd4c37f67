import Adapters
import Foundation
import HTTPCore
import JSON
import Ports
import Synchronization
import TestDoubles
import TokenLogin

/// A time that stands still until a test moves it.
final class MovedClock: WallClock {
  private let time = Mutex(Moment(year: 2026, month: 3, day: 1, hour: 21))

  func now() -> Moment { time.withLock { $0 } }
  func move(by duration: Duration) { time.withLock { $0 = $0 + duration } }
}

/// Who visits the application: in memory, or over a socket where a port is given.
struct Visitor {
  let application: TokenLogin
  private let port: UInt16?

  init(clock: MovedClock, port: UInt16? = nil) {
    self.port = port
    application = TokenLogin(
      passwords: ["ada": Secret("saturn")], tokens: FakeAccessTokens(),
      identifiers: IncrementingIdentifierSource(), clock: clock)
  }

  func signIn(_ name: String = "ada", _ password: String = "saturn") async throws -> Visit {
    try await send(
      .post, "/sign-in", ["Content-Type": "application/json"],
      #"{"name":"\#(name)","password":"\#(password)"}"#)
  }

  /// Whose door it is, or the status.
  func me(_ access: String) async throws -> String {
    let visit = try await send(.get, "/me", ["Authorization": "Bearer \(access)"])
    return visit.status == 200 ? visit.body : "\(visit.status)"
  }

  func refresh(_ token: String) async throws -> Visit {
    try await send(.post, "/refresh", ["Cookie": "refresh=\(token)"])
  }

  func signOut(_ token: String) async throws -> Visit {
    try await send(.post, "/sign-out", ["Cookie": "refresh=\(token)"])
  }

  func send(
    _ method: HTTPMethod, _ path: String, _ fields: [String: String] = [:], _ body: String = ""
  ) async throws -> Visit {
    var headers = HTTPHeaders()
    for (name, value) in fields { try headers.append(name, value) }
    guard let port else {
      let request = try Request(method, path, headers: headers, body: body)
      let response = await application.respond(to: request)
      let text = try await response.body.text()
      guard response.status.code != 501 else { throw NotWrittenYet() }
      return Visit(status: response.status.code, headers: response.headers, body: text)
    }
    let url = try HTTPURL(validating: "http://127.0.0.1:\(port)\(path)")
    let response = try await URLSessionHTTPClient().send(
      HTTPRequest(method, url, headers: headers, body: Array(body.utf8)))
    return Visit(status: response.status, headers: response.headers, body: response.text ?? "")
  }
}

/// The answer was 501: nobody has written this yet.
struct NotWrittenYet: Error {}

/// What a visit brought.
struct Visit {
  let status: Int
  let headers: HTTPHeaders
  let body: String

  var access: String { (try? JSONValue(parsing: body))?["access"]?.string ?? "none" }
  var cookie: String { headers["Set-Cookie"] ?? "" }
  var refresh: String { String(cookie.prefix { $0 != ";" }.dropFirst("refresh=".count)) }
  var challenge: String? { headers["WWW-Authenticate"] }
}
