import HTTPCore
import JSON
import Ports
import TestDoubles
import Testing
import TokenLogin

@Suite struct TokenLoginTests {
  private let login = TokenLogin(
    passwords: ["ada": Secret("saturn")], tokens: FakeAccessTokens(),
    identifiers: IncrementingIdentifierSource(),
    clock: FixedWallClock(Moment(year: 2026, month: 3, day: 1)))

  @Test func `signs in and opens the door`() async throws {
    let signIn = try await login.respond(
      to: Request(
        .post, "/sign-in", headers: ["Content-Type": "application/json"],
        body: #"{"name":"ada","password":"saturn"}"#))
    let access = try JSONValue(parsing: await signIn.body.bytes())["access"]?.string ?? ""
    var headers = HTTPHeaders()
    try headers.append("Authorization", "Bearer \(access)")
    let me = try await login.respond(to: Request(.get, "/me", headers: headers))
    #expect(try await me.body.text() == "ada")
  }

  @Test func `refuses a visitor without a token`() async throws {
    let me = try await login.respond(to: Request(.get, "/me"))
    #expect(me.status == .unauthorized)
  }
}
