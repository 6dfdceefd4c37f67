import HTTPCore
import TestDoubles
import JSON
import Ports
import Testing
import WebSignIn

@Suite struct `The tokens against forged requests` {
  let tokens: CSRFTokens
  let session = Secret("ada.1.2")

  init() throws { tokens = try CSRFTokens(key: Secret("0123456789abcdef0123456789abcdef")) }

  @Test func `are those of their session`() throws {
    #expect(try tokens.isValid(tokens.token(for: session), for: session))
  }

  @Test func `are not those of another session`() throws {
    #expect(try !tokens.isValid(tokens.token(for: Secret("ada.1.3")), for: session))
  }

  @Test func `are not those of another key`() throws {
    let others = try CSRFTokens(key: Secret("fedcba9876543210fedcba9876543210"))
    #expect(try !tokens.isValid(others.token(for: session), for: session))
  }

  @Test(arguments: 0..<64)
  func `are whole: no digit may differ`(place: Int) throws {
    var digits = Array(try tokens.token(for: session))
    digits[place] = digits[place] == "0" ? "1" : "0"
    #expect(try !tokens.isValid(String(digits), for: session))
  }

  @Test func `may not be shortened or lengthened`() throws {
    let token = try tokens.token(for: session)
    #expect(try !tokens.isValid(String(token.dropLast()), for: session))
    #expect(try !tokens.isValid(token + "0", for: session))
    #expect(try !tokens.isValid("", for: session))
  }

  @Test func `do not hold the session`() throws {
    #expect(try tokens.token(for: session).wholeMatch(of: /[0-9a-f]{64}/) != nil)
  }
}
