import HTTPCore
import Testing

@Suite struct `A cookie that is set` {
  @Test func `is safe unless something else is asked for`() throws {
    #expect(
      try SetCookie("session", "abc").fieldValue
        == "session=abc; Path=/; Secure; HttpOnly; SameSite=Lax")
  }

  @Test func `has what was asked for`() throws {
    let cookie = try SetCookie(
      "a", "b", path: "/x", domain: "shop.example", maximumAge: .seconds(900), isSecure: false,
      isHTTPOnly: false, sameSite: .strict)
    #expect(
      cookie.fieldValue == "a=b; Path=/x; Domain=shop.example; Max-Age=900; SameSite=Strict")
  }

  @Test func `is removed by an age of zero or less`() throws {
    #expect(try SetCookie("a", "", maximumAge: .zero).fieldValue.contains("; Max-Age=0;"))
    #expect(try SetCookie("a", "", maximumAge: .seconds(-5)).fieldValue.contains("; Max-Age=0;"))
  }

  @Test(arguments: ["", "a b", "a=b", "a;b", "a\r\nb", "é", "a\"b"])
  func `needs a token for a name`(name: String) {
    #expect(throws: CookieError.invalidName(name)) { try SetCookie(name, "1") }
  }

  @Test(arguments: [" ", "a b", "a;b", "a,b", "a\"b", "a\\b", "a\r\nb", "é", "\0", "\u{7f}"])
  func `needs a value without separators`(value: String) {
    #expect(throws: CookieError.invalidValue(name: "a")) { try SetCookie("a", value) }
  }

  @Test func `does not repeat a refused value, which may be a secret`() {
    let error = #expect(throws: CookieError.self) { try SetCookie("a", "hunter2,") }
    #expect(error.map { "\($0)" }?.contains("hunter2") == false)
  }

  @Test(arguments: ["", "a", "/a;b", "/a\r\nb", "/é"])
  func `needs a sound path`(path: String) {
    #expect(throws: CookieError.invalidPath(path)) { try SetCookie("a", "1", path: path) }
  }

  @Test(arguments: ["", "a b", "a;b", "a\r\nb", "a/b"])
  func `needs a sound domain`(domain: String) {
    #expect(throws: CookieError.invalidDomain(domain)) { try SetCookie("a", "1", domain: domain) }
  }

  @Test func `has to be secure to be sent from all sites`() throws {
    #expect(throws: CookieError.needsSecure(name: "a")) {
      try SetCookie("a", "1", isSecure: false, sameSite: .none)
    }
    #expect(try SetCookie("a", "1", sameSite: .none).fieldValue.hasSuffix("SameSite=None"))
  }

  @Test func `keeps what its prefix promises`() throws {
    #expect(throws: CookieError.brokenPrefix(name: "__Secure-a")) {
      try SetCookie("__Secure-a", "1", isSecure: false)
    }
    #expect(throws: CookieError.brokenPrefix(name: "__host-a")) {
      try SetCookie("__host-a", "1", path: "/x")
    }
    #expect(throws: CookieError.brokenPrefix(name: "__Host-a")) {
      try SetCookie("__Host-a", "1", domain: "a.example")
    }
    #expect(throws: CookieError.brokenPrefix(name: "__Host-a")) {
      try SetCookie("__Host-a", "1", isSecure: false)
    }
    #expect(try SetCookie("__Host-a", "1").name == "__Host-a")
  }
}
