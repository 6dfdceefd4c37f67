import Foundation
import HTTPServer
import Ports
import TestDoubles
import Testing
import TokenLogin

@Suite struct TokenLoginTests {
  private let clock = MovedClock()
  private let login: Visitor

  init() { login = Visitor(clock: clock) }

  @Test func `who signs in gets an access token that opens the door`() async throws {
    let visit = try await login.signIn()
    #expect(visit.status == 200)
    #expect(try await login.me(visit.access) == "ada")
  }

  @Test(arguments: [("ada", "wrong"), ("eve", "wrong"), ("", "")])
  func `a wrong name and a wrong password look alike`(name: String, word: String) async throws {
    let visit = try await login.signIn(name, word)
    #expect(visit.status == 401)
    #expect(visit.body.contains("The name or the password is wrong."))
  }

  @Test func `no script can read the refresh token, and it goes to no other site`() async throws {
    let visit = try await login.signIn()
    #expect(visit.status == 200)
    #expect(visit.cookie.contains("; HttpOnly"))
    #expect(visit.cookie.contains("; Secure"))
    #expect(visit.cookie.contains("; SameSite=Strict"))
    #expect(!visit.body.contains(visit.refresh))
  }

  @Test func `without a token there is a challenge`() async throws {
    let visit = try await login.send(.get, "/me")
    #expect(visit.status == 401)
    #expect(visit.challenge == "Bearer realm=\"observatory\"")
  }

  @Test func `a token in the address does not count`() async throws {
    let visit = try await login.signIn()
    #expect(try await login.send(.get, "/me?access=\(visit.access)").status == 401)
  }

  @Test func `the scheme may be written small`() async throws {
    let visit = try await login.signIn()
    let answer = try await login.send(.get, "/me", ["Authorization": "bearer \(visit.access)"])
    #expect(answer.status == 200)
  }

  @Test func `a token of another issuer does not count`() async throws {
    let foreign = try FakeAccessTokens(prefix: "foreign-")
      .issue(for: "ada", at: clock.now(), expiring: clock.now() + .seconds(60))
    let visit = try await login.send(.get, "/me", ["Authorization": "Bearer \(foreign.reveal())"])
    #expect(visit.status == 401)
  }

  @Test func `a genuine token is refused when its quarter of an hour is over`() async throws {
    let visit = try await login.signIn()
    clock.move(by: .seconds(899))
    #expect(try await login.me(visit.access) == "ada")
    clock.move(by: .seconds(1))
    #expect(try await login.me(visit.access) == "401")
  }

  @Test func `a refresh gives new tokens of both kinds`() async throws {
    let first = try await login.signIn()
    clock.move(by: .seconds(900))
    let second = try await login.refresh(first.refresh)
    #expect(try await login.me(second.access) == "ada")
    #expect(second.refresh != first.refresh)
    #expect(try await login.refresh(second.refresh).status == 200)
  }

  @Test func `a refresh token that comes twice ends its session`() async throws {
    let first = try await login.signIn()
    let second = try await login.refresh(first.refresh)
    #expect(try await login.refresh(first.refresh).status == 401)
    // Whoever was the thief, both have to sign in again.
    #expect(try await login.refresh(second.refresh).status == 401)
  }

  @Test func `a refresh token lasts for thirty days`() async throws {
    let early = try await login.signIn()
    let late = try await login.signIn()
    clock.move(by: .seconds(30 * 86_400 - 1))
    let renewed = try await login.refresh(early.refresh)
    #expect(renewed.status == 200)
    clock.move(by: .seconds(1))
    #expect(try await login.refresh(late.refresh).status == 401)
    #expect(try await login.refresh(renewed.refresh).status == 200)
  }

  @Test func `a sign-out ends the session, also for who kept the cookie`() async throws {
    let visit = try await login.signIn()
    let other = try await login.signIn()
    #expect(try await login.signOut(visit.refresh).status == 204)
    #expect(try await login.refresh(visit.refresh).status == 401)
    #expect(try await login.refresh(other.refresh).status == 200)
  }

  @Test func `an access token cannot be called back: it holds until it expires`() async throws {
    let visit = try await login.signIn()
    _ = try await login.signOut(visit.refresh)
    #expect(try await login.me(visit.access) == "ada")
    clock.move(by: .seconds(900))
    #expect(try await login.me(visit.access) == "401")
  }

  @Test func `the same journey goes over a socket, and no person drives it`() async throws {
    _ = try await login.signIn()
    try await withServer(login.application) { server in
      let wire = Visitor(clock: clock, port: server.port)
      let first = try await wire.signIn()
      let second = try await wire.refresh(first.refresh)
      #expect(try await wire.me(second.access) == "ada")
      clock.move(by: .seconds(900))
      #expect(try await wire.me(second.access) == "401")
    }
  }
}
