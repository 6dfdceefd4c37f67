import ExpressStyle
import HTTPCore
import Ports
import TestDoubles
import Testing

@Suite struct `The guards as middleware of ExpressStyle` {
  let tokens = FakeAccessTokens()
  let application: ExpressApplication
  let token: String

  init() throws {
    application = try guardedApplication(tokens: tokens, clock: SettableWallClock())
    token = try tokens.issue(for: "ada", at: noon, expiring: noon + .seconds(900)).reveal()
  }

  private func post(_ fields: (String, String)...) async throws -> Response {
    await application.respond(to: try request("POST", "/orders", fields: fields))
  }

  @Test func `let a good request through, and say whose it is`() async throws {
    #expect(try await post(("Authorization", "Bearer \(token)")).text == "ada")
  }

  @Test func `ask for a token with a challenge`() async throws {
    let response = try await post()
    #expect(response.status == .unauthorized)
    #expect(response.headers["WWW-Authenticate"] == "Bearer realm=\"shop\"")
  }

  @Test func `refuse a foreign page, although it has a token`() async throws {
    let response = try await post(
      ("Authorization", "Bearer \(token)"), ("Origin", "https://evil.example"))
    #expect(response.status == .forbidden)
  }

  @Test func `count before anything else`() async throws {
    for _ in 1...2 { _ = try await post() }
    let response = try await post(("Authorization", "Bearer \(token)"))
    #expect(response.status == .tooManyRequests)
    #expect(response.headers["Retry-After"] == "30")
  }
}
