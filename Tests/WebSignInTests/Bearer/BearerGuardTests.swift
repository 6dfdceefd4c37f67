import JSON
import HTTPCore
import Ports
import TestDoubles
import Testing
import WebSignIn

@Suite struct `A bearer guard` {
  let clock = SettableWallClock()
  let tokens = FakeAccessTokens()
  let bearer: BearerGuard
  let token: String

  init() throws {
    bearer = BearerGuard(realm: "shop", tokens: tokens, clock: clock)
    token = try tokens.issue(for: "ada", at: noon, expiring: noon + .seconds(900)).reveal()
  }

  private func ask(_ fields: (String, String)..., target: String = "/me") async throws -> Response {
    let handler = bearer.protecting { _, account in .text("\(account)") }
    return await answer(handler, try request("GET", target, fields: fields))
  }

  private func challenge(_ fields: [(String, String)]) async throws -> (Int, String?) {
    let handler = bearer.protecting { _, _ in .text("entered") }
    let response = await answer(handler, try request("GET", "/me", fields: fields))
    #expect(response.text != "entered")
    #expect(response.headers["Content-Type"] == "application/problem+json")
    return (response.status.code, response.headers["WWW-Authenticate"])
  }

  @Test func `opens to a good token and says whose it is`() async throws {
    #expect(try await ask(("Authorization", "Bearer \(token)")).text == "ada")
  }

  @Test(arguments: ["bearer", "BEARER"])
  func `takes the scheme in any case`(scheme: String) async throws {
    #expect(try await ask(("Authorization", "\(scheme) \(token)")).text == "ada")
  }

  @Test(arguments: [[], [("Authorization", "Basic YWRhOnB3")]])
  func `asks who brings no token, without an error code`(
    fields: [(String, String)]
  ) async throws {
    #expect(try await challenge(fields) == (401, "Bearer realm=\"shop\""))
  }

  @Test func `does not look at a token in the query`() async throws {
    let response = try await ask(target: "/me?access_token=\(token)")
    #expect(response.status == .unauthorized)
    #expect(response.headers["WWW-Authenticate"] == "Bearer realm=\"shop\"")
  }

  @Test(arguments: ["Bearer", "Bearer ", "Bearer a b", "Bearer =", "Bearer a\"b", "Bearer a=b"])
  func `calls a malformed field an invalid request`(field: String) async throws {
    let (status, challenge) = try await challenge([("Authorization", field)])
    #expect(status == 400)
    #expect(
      challenge
        == "Bearer realm=\"shop\", error=\"invalid_request\", error_description="
        + "\"Send one Authorization field with one token after Bearer.\"")
  }

  @Test func `calls two fields an invalid request, although both are good`() async throws {
    let field = ("Authorization", "Bearer \(token)")
    let (status, challenge) = try await challenge([field, field])
    #expect(status == 400)
    #expect(challenge?.contains("error=\"invalid_request\"") == true)
  }

  @Test func `calls a token of somebody else's an invalid token`() async throws {
    let (status, challenge) = try await challenge([("Authorization", "Bearer forged-1")])
    #expect(status == 401)
    #expect(
      challenge
        == "Bearer realm=\"shop\", error=\"invalid_token\", error_description="
        + "\"The access token is not valid. Sign in again.\"")
  }

  @Test func `says when a token has expired`() async throws {
    clock.move(by: .seconds(900))
    let (status, challenge) = try await challenge([("Authorization", "Bearer \(token)")])
    #expect(status == 401)
    #expect(
      challenge
        == "Bearer realm=\"shop\", error=\"invalid_token\", error_description="
        + "\"The access token expired at 2026-03-01T12:15:00Z. Refresh it.\"")
  }

  @Test func `opens until the last second of a token`() async throws {
    clock.move(by: .seconds(899))
    #expect(try await ask(("Authorization", "Bearer \(token)")).status == .ok)
  }

  @Test func `forbids what the owner of a good token may not do`() async throws {
    let handler = bearer.protecting(scope: "orders:read", where: { _, account in account == "eve" })
    { _, _ in .text("entered") }
    let fields = [("Authorization", "Bearer \(token)")]
    let response = await answer(handler, try request(fields: fields))
    #expect(response.status == .forbidden)
    #expect(
      response.headers["WWW-Authenticate"]
        == "Bearer realm=\"shop\", error=\"insufficient_scope\", error_description="
        + "\"The access token is good, but not for this.\", scope=\"orders:read\"")
  }

  @Test func `lets through whom a rule allows`() async throws {
    let handler = bearer.protecting(scope: "orders:read", where: { _, account in account == "ada" })
    { _, _ in .text("entered") }
    let fields = [("Authorization", "Bearer \(token)")]
    #expect(await answer(handler, try request(fields: fields)).text == "entered")
  }

  @Test func `asks for the token before it asks what it is good for`() async throws {
    let handler = bearer.protecting(scope: "orders:read", where: { _, _ in false }) { _, _ in
      .text("entered")
    }
    #expect(await answer(handler, try request()).status == .unauthorized)
  }

  @Test func `writes down whose the token is, for what comes behind it`() throws {
    let asked = try request(fields: [("Authorization", "Bearer \(token)")])
    #expect(try bearer.admitting(asked)[SignedInAccount.self] == "ada")
    #expect(throws: BearerError(.missing, realm: "shop")) { try bearer.admitting(request()) }
  }

  @Test func `repeats no token`() async throws {
    let response = try await ask(("Authorization", "Bearer forged-secret-1"))
    #expect(!response.text.contains("forged"))
    #expect(!response.headers.fields.contains { $0.value.contains("forged") })
  }

  @Test func `hands on what is not the fault of the token`() async throws {
    let broken = BearerGuard(realm: "shop", tokens: BrokenTokens(), clock: clock)
    #expect(throws: AccessTokenError.unavailable(reason: "no key")) {
      try broken.account(of: Secret(token))
    }
  }
}

private struct BrokenTokens: AccessTokens {
  func issue(for account: Account.ID, at now: Moment, expiring expiry: Moment) throws -> Secret {
    throw AccessTokenError.unavailable(reason: "no key")
  }

  func verify(_ token: Secret, at now: Moment) throws -> Account.ID {
    throw AccessTokenError.unavailable(reason: "no key")
  }
}
