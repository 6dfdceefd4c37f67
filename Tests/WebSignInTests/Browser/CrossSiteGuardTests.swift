import TestDoubles
import JSON
import HTTPCore
import Ports
import Testing
import WebSignIn

@Suite struct `The guard against forged requests` {
  let tokens: CSRFTokens
  let guarded: RequestHandler

  init() throws {
    tokens = try CSRFTokens(key: Secret("0123456789abcdef0123456789abcdef"))
    guarded = CrossSiteGuard(origins: .sameHost, tokens: tokens).protecting { _ in
      .text("entered")
    }
  }

  private func ask(_ method: String, _ fields: (String, String)...) async throws -> Response {
    await answer(guarded, try request(method, fields: fields))
  }

  @Test func `lets a page of ours through, which sends the token of its session`() async throws {
    let token = try tokens.token(for: Secret("s1"))
    let response = try await ask(
      "POST", ("Origin", "https://shop.example"), ("Cookie", "__Host-session=s1"),
      ("X-CSRF-Token", token))
    #expect(response.text == "entered")
  }

  @Test(arguments: ["POST", "PUT", "PATCH", "DELETE"])
  func `refuses a page of another origin`(method: String) async throws {
    let response = try await ask(method, ("Origin", "https://evil.example"))
    #expect(response.status == .forbidden)
    #expect(response.json?["type"]?.string == ProblemType.crossSite)
    #expect(
      response.json?["detail"]?.string
        == #"A page of "https://evil.example" may not do this. Use a page of this server."#)
  }

  @Test func `refuses a foreign page even if it knew the token`() async throws {
    let token = try tokens.token(for: Secret("s1"))
    let response = try await ask(
      "POST", ("Origin", "https://evil.example"), ("Cookie", "__Host-session=s1"),
      ("X-CSRF-Token", token))
    #expect(response.status == .forbidden)
  }

  @Test func `refuses what the browser says is from another site`() async throws {
    let response = try await ask("POST", ("Sec-Fetch-Site", "cross-site"))
    #expect(response.json?["detail"]?.string?.hasPrefix("A page of another site") == true)
  }

  @Test func `refuses the cookie without the token`() async throws {
    let response = try await ask(
      "POST", ("Origin", "https://shop.example"), ("Cookie", "__Host-session=s1"))
    #expect(
      response.json?["detail"]?.string
        == "Send the value of the cookie __Host-csrf in X-CSRF-Token.")
  }

  @Test func `refuses the cookie alone, as both would come from a stolen jar`() async throws {
    let token = try tokens.token(for: Secret("s1"))
    let response = try await ask("POST", ("Cookie", "__Host-session=s1; __Host-csrf=\(token)"))
    #expect(response.status == .forbidden)
  }

  @Test func `refuses the token of another session`() async throws {
    let token = try tokens.token(for: Secret("s2"))
    let response = try await ask(
      "POST", ("Cookie", "__Host-session=s1"), ("X-CSRF-Token", token))
    #expect(
      response.json?["detail"]?.string
        == "The value in X-CSRF-Token is not that of this session. Load the page anew.")
  }

  @Test(arguments: ["GET", "HEAD", "OPTIONS"])
  func `lets through what changes nothing`(method: String) async throws {
    let response = try await ask(
      method, ("Origin", "https://evil.example"), ("Cookie", "__Host-session=s1"))
    #expect(response.text == "entered")
  }

  @Test func `refuses methods that it does not know as well`() async throws {
    #expect(try await ask("PURGE", ("Origin", "null")).status == .forbidden)
  }

  @Test func `lets a program through that has no cookies`() async throws {
    #expect(try await ask("POST").text == "entered")
  }
}
