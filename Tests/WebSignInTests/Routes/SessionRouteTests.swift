import TestDoubles
import HTTPCore
import JSON
import Ports
import Testing
import WebSignIn

@Suite struct `The routes of a session` {
  let world: SignInWorld

  init() throws { world = try SignInWorld() }

  @Test func `answer an access token, and keep the refresh token from the page`() async throws {
    try await world.makeAccount()
    let answer = try await world.post("/sign-in", SignInWorld.credentials)
    #expect(answer.status == .ok)
    #expect(answer.json?["access_token"] == "access-1")
    #expect(answer.json?["token_type"] == "Bearer")
    #expect(answer.json?["expires_in"] == 900)
    #expect(answer.headers["Cache-Control"] == "no-store")
    let session = try #require(world.cookies["__Host-session"])
    #expect(!answer.text.contains(session))
    #expect(try world.tokens.isValid(world.cookies["__Host-csrf"] ?? "", for: Secret(session)))
  }

  @Test func `refuse a wrong password and an unknown address alike`() async throws {
    try await world.makeAccount()
    let wrong = try await world.post(
      "/sign-in", ["email": "ada@example.com", "password": "wrong wrong wrong"])
    let unknown = try await world.post(
      "/sign-in", ["email": "bob@example.com", "password": "wrong wrong wrong"])
    #expect(wrong.status == .unauthorized)
    #expect(wrong.headers["WWW-Authenticate"] == "Bearer realm=\"sign-in\"")
    #expect(wrong.json?["type"]?.string == ProblemType.signInRefused)
    #expect(unknown.text == wrong.text)
    #expect(world.cookies.isEmpty)
  }

  @Test func `tell who knows the password that the address is not confirmed`() async throws {
    _ = try await world.post("/sign-up", SignInWorld.form)
    let answer = try await world.post("/sign-in", SignInWorld.credentials)
    #expect(answer.status == .forbidden)
    #expect(answer.json?["type"]?.string == ProblemType.unconfirmed)
  }

  @Test func `give the next tokens for the cookie`() async throws {
    try await world.enter()
    let first = world.cookies
    let answer = try await world.post("/refresh")
    #expect(answer.json?["access_token"] == "access-2")
    #expect(world.cookies["__Host-session"] != first["__Host-session"])
    #expect(try await world.post("/refresh").status == .ok)
  }

  @Test func `end the session where a cookie comes twice, and remove it`() async throws {
    try await world.enter()
    let stolen = world.cookies
    _ = try await world.post("/refresh")
    let owners = world.cookies
    world.cookies = stolen
    let reuse = try await world.post("/refresh")
    #expect(reuse.status == .unauthorized)
    #expect(reuse.json?["type"]?.string == ProblemType.tokenReused)
    #expect(reuse.cookie("__Host-session") == "")
    world.cookies = owners
    let answer = try await world.post("/refresh")
    #expect(answer.json?["type"]?.string == ProblemType.sessionEnded)
  }

  @Test func `ask who has no cookie to sign in`() async throws {
    let answer = try await world.post("/refresh")
    #expect(answer.status == .unauthorized)
    #expect(answer.json?["type"]?.string == ProblemType.sessionEnded)
  }

  @Test func `end the session at a sign-out, and remove the cookies`() async throws {
    try await world.enter()
    let before = world.cookies
    let answer = try await world.post("/sign-out")
    #expect(answer.status == .noContent)
    #expect(world.cookies.isEmpty)
    world.cookies = before
    #expect(try await world.post("/refresh").status == .unauthorized)
  }

  @Test func `are closed to a foreign page that rides on the cookie`() async throws {
    try await world.enter()
    let answer = try await world.post("/sign-out", origin: "https://evil.example")
    #expect(answer.status == .forbidden)
    #expect(world.accounts.accounts.first?.sessions.count == 1)
  }

  @Test func `limit the tries at one account, wherever they come from`() async throws {
    let world = try SignInWorld(account: RateLimit(2, per: .seconds(60)))
    for place in 1...2 {
      let answer = try await world.post(
        "/sign-in", SignInWorld.credentials, from: "192.0.2.\(place)")
      #expect(answer.status == .unauthorized)
    }
    let third = try await world.post("/sign-in", SignInWorld.credentials, from: "192.0.2.3")
    #expect(third.status == .tooManyRequests)
    #expect(third.headers["Retry-After"] == "30")
  }

  @Test func `limit one address first, so that it uses up no account`() async throws {
    let world = try SignInWorld(
      peer: RateLimit(1, per: .seconds(60)), account: RateLimit(2, per: .seconds(60)))
    for _ in 1...5 {
      _ = try await world.post("/sign-in", SignInWorld.credentials, from: "192.0.2.66")
    }
    let owner = try await world.post("/sign-in", SignInWorld.credentials, from: "192.0.2.1")
    #expect(owner.status == .unauthorized)
  }

  @Test func `set a new password by a mailed link, which ends the session`() async throws {
    try await world.enter()
    _ = try await world.post("/password-reset", ["email": "ada@example.com"])
    let answer = try await world.post(
      "/password", ["token": .string(world.linkToken), "password": "staple staple staple"])
    #expect(answer.status == .noContent)
    #expect(world.cookies.isEmpty)
    let old = try await world.post("/sign-in", SignInWorld.credentials)
    #expect(old.status == .unauthorized)
    let new = try await world.post(
      "/sign-in", ["email": "ada@example.com", "password": "staple staple staple"])
    #expect(new.status == .ok)
  }

  @Test func `name a new password that is too short by its field`() async throws {
    let answer = try await world.post("/password", ["token": "a.b", "password": "short"])
    #expect(answer.json?["errors"]?.array?.first?["pointer"] == "#/password")
  }
}
