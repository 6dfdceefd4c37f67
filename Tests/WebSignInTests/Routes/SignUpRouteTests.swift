import TestDoubles
import Ports
import HTTPCore
import JSON
import Testing
import WebSignIn

@Suite struct `The routes of a sign-up` {
  let world: SignInWorld

  init() throws { world = try SignInWorld() }

  @Test func `mail a link that confirms the address`() async throws {
    let answer = try await world.post("/sign-up", SignInWorld.form)
    #expect(answer.status == .accepted)
    #expect(world.accounts.accounts.map(\.isConfirmed) == [false])
    let confirmed = try await world.post("/confirm", ["token": .string(world.linkToken)])
    #expect(confirmed.status == .ok)
    #expect(world.accounts.accounts.map(\.isConfirmed) == [true])
    #expect(confirmed.json?["account"]?.string == world.accounts.accounts.first?.id.rawValue)
  }

  @Test func `answer the same whether or not the address has an account`() async throws {
    let first = try await world.post("/sign-up", SignInWorld.form)
    _ = try await world.post("/confirm", ["token": .string(world.linkToken)])
    let second = try await world.post("/sign-up", SignInWorld.form)
    #expect(second.status == first.status)
    #expect(second.text == first.text)
    #expect(second.headers == first.headers)
  }

  @Test func `name all that is wrong with a form, and repeat no password`() async throws {
    let answer = try await world.post(
      "/sign-up", ["email": "ada", "name": "", "password": "hunter2"])
    #expect(answer.status == .unprocessableContent)
    let pointers = answer.json?["errors"]?.array?.compactMap { $0["pointer"]?.string }
    #expect(Set(pointers ?? []) == ["#/email", "#/name", "#/password"])
    #expect(!answer.text.contains("hunter2"))
    #expect(world.accounts.accounts.isEmpty && world.mails.sent.isEmpty)
  }

  @Test func `refuse a link that was used`() async throws {
    try await world.makeAccount()
    let again = try await world.post("/confirm", ["token": .string(world.linkToken)])
    #expect(again.status == .notFound)
    #expect(again.json?["type"]?.string == ProblemType.linkRefused)
  }

  @Test func `call a link gone whose time is over`() async throws {
    _ = try await world.post("/sign-up", SignInWorld.form)
    world.clock.move(by: .seconds(24 * 60 * 60))
    let answer = try await world.post("/confirm", ["token": .string(world.linkToken)])
    #expect(answer.status == .gone)
  }

  @Test func `limit the mails to one address, whatever its case and wherever from`() async throws {
    let world = try SignInWorld(mail: RateLimit(2, per: .seconds(3_600)))
    let shouting: JSONValue = [
      "email": "ADA@example.com", "name": "Ada", "password": "correct horse battery",
    ]
    _ = try await world.post("/sign-up", SignInWorld.form, from: "192.0.2.1")
    _ = try await world.post("/password-reset", ["email": "ada@example.com"], from: "192.0.2.2")
    let answer = try await world.post("/sign-up", shouting, from: "192.0.2.3")
    #expect(answer.status == .tooManyRequests)
    #expect(answer.headers["Retry-After"] == "1800")
    #expect(world.mails.sent.count == 2)
  }
}
