import TestDoubles
import JSON
import HTTPCore
import Ports
import Testing
import WebSignIn

@Suite struct `The cookies of a session` {
  let tokens: CSRFTokens
  let cookies: SessionCookies

  init() throws {
    tokens = try CSRFTokens(key: Secret("0123456789abcdef0123456789abcdef"))
    cookies = SessionCookies(tokens: tokens)
  }

  @Test func `are for this host, over TLS, and for its own pages alone`() throws {
    let fields = try cookies.fields(for: Secret("ada.1.2"), lifetime: .seconds(900))
    let token = try tokens.token(for: Secret("ada.1.2"))
    #expect(
      fields.values(of: "Set-Cookie") == [
        "__Host-session=ada.1.2; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=Strict",
        "__Host-csrf=\(token); Path=/; Max-Age=900; Secure; SameSite=Strict",
      ])
  }

  @Test func `are removed with an age of nothing`() {
    #expect(
      SessionCookies.removing.values(of: "Set-Cookie") == [
        "__Host-session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict",
        "__Host-csrf=; Path=/; Max-Age=0; Secure; SameSite=Strict",
      ])
  }

  @Test func `are found among others`() throws {
    let found = SessionCookies.session(
      of: try request(fields: [("Cookie", "theme=dark; __Host-session=ada.1.2")]))
    #expect(found?.reveal() == "ada.1.2")
  }

  @Test(arguments: ["theme=dark", "__Host-session=", "session=ada.1.2"])
  func `are not there in other cookies`(field: String) throws {
    #expect(SessionCookies.session(of: try request(fields: [("Cookie", field)])) == nil)
  }

  @Test func `refuse a value that would end the field`() throws {
    let error = #expect(throws: CookieError.self) {
      try cookies.fields(for: Secret("a; Domain=evil.example"), lifetime: .seconds(1))
    }
    #expect(error == .invalidValue(name: "__Host-session"))
  }
}
