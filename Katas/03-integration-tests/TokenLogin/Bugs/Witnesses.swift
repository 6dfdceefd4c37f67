import HTTPCore
import JSON
import Ports
import Synchronization
import TestDoubles
import Testing
import TokenLogin

@Suite struct Witnesses {
  private let night = Night()
  private let login: TokenLogin

  init() {
    login = TokenLogin(
      passwords: ["cem": Secret("venus")], tokens: FakeAccessTokens(),
      identifiers: IncrementingIdentifierSource(), clock: night)
  }

  @Test func `tells-who-is-a-guest`() async throws {
    let stranger = try await signIn("dua", "mars")
    let guest = try await signIn("cem", "mars")
    #expect(try await stranger.body.text() == guest.body.text())
  }

  @Test func `opens-for-a-month`() async throws {
    let answer = try await signIn()
    night.move(by: .seconds(3600))
    #expect(try await me(access(answer)) == .unauthorized)
  }

  @Test func `takes-the-token-from-the-address`() async throws {
    let token = try await access(signIn())
    let answer = try await login.respond(to: Request(.get, "/me?access=\(token)"))
    #expect(answer.status == .unauthorized)
  }

  @Test func `says-no-and-not-what-is-missing`() async throws {
    let answer = try await login.respond(to: Request(.get, "/me"))
    #expect(answer.headers["WWW-Authenticate"] != nil)
  }

  @Test func `insists-on-a-capital`() async throws {
    let token = try await access(signIn())
    #expect(try await me(token, scheme: "bearer") == .ok)
  }

  @Test func `shows-the-cookie-to-scripts`() async throws {
    #expect(try await signIn().headers["Set-Cookie"]?.contains("HttpOnly") == true)
  }

  @Test func `sends-the-cookie-in-the-clear`() async throws {
    #expect(try await signIn().headers["Set-Cookie"]?.contains("Secure") == true)
  }

  @Test func `a-refresh-token-for-ever`() async throws {
    let token = try await refreshToken(signIn())
    night.move(by: .seconds(31 * 86_400))
    #expect(try await post("/refresh", token).status == .unauthorized)
  }

  @Test func `sends-away-who-comes-each-day`() async throws {
    let old = try await refreshToken(signIn())
    night.move(by: .seconds(29 * 86_400))
    let new = try await refreshToken(post("/refresh", old))
    night.move(by: .seconds(2 * 86_400))
    #expect(try await post("/refresh", new).status == .ok)
  }

  @Test func `a-refresh-token-works-twice`() async throws {
    let token = try await refreshToken(signIn())
    _ = try await post("/refresh", token)
    #expect(try await post("/refresh", token).status == .unauthorized)
  }

  @Test func `lets-the-thief-stay`() async throws {
    let old = try await refreshToken(signIn())
    let new = try await refreshToken(post("/refresh", old))
    _ = try await post("/refresh", old)
    #expect(try await post("/refresh", new).status == .unauthorized)
  }

  @Test func `signs-out-in-words-only`() async throws {
    let token = try await refreshToken(signIn())
    _ = try await post("/sign-out", token)
    #expect(try await post("/refresh", token).status == .unauthorized)
  }

  @Test func `signs-everybody-out`() async throws {
    let one = try await refreshToken(signIn())
    let other = try await refreshToken(signIn())
    _ = try await post("/sign-out", one)
    #expect(try await post("/refresh", other).status == .ok)
  }

  private func signIn(_ name: String = "cem", _ word: String = "venus") async throws -> Response {
    try await login.respond(
      to: Request(
        .post, "/sign-in", headers: ["Content-Type": "application/json"],
        body: #"{"name":"\#(name)","password":"\#(word)"}"#))
  }

  private func me(_ token: String, scheme: String = "Bearer") async throws -> HTTPStatus {
    var headers = HTTPHeaders()
    try headers.append("Authorization", "\(scheme) \(token)")
    return try await login.respond(to: Request(.get, "/me", headers: headers)).status
  }

  private func post(_ path: String, _ token: String) async throws -> Response {
    var headers = HTTPHeaders()
    try headers.append("Cookie", "refresh=\(token)")
    return try await login.respond(to: Request(.post, path, headers: headers))
  }

  private func access(_ response: Response) async throws -> String {
    try JSONValue(parsing: await response.body.bytes())["access"]?.string ?? ""
  }

  private func refreshToken(_ response: Response) -> String {
    let cookie = response.headers["Set-Cookie"] ?? ""
    return String(cookie.prefix { $0 != ";" }.dropFirst("refresh=".count))
  }
}

private final class Night: WallClock {
  private let time = Mutex(Moment(year: 2026, month: 1, day: 6, hour: 22))

  func now() -> Moment { time.withLock { $0 } }
  func move(by duration: Duration) { time.withLock { $0 = $0 + duration } }
}
