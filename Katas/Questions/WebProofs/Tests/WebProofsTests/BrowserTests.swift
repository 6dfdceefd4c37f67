import HTTPCore
import Testing
import WebProofs

struct BrowserTests {
  @Test func `any script on the page reads a token out of localStorage`() {
    var page = BrowserPage()
    page.localStorage["token"] = "secret"

    #expect(page.localStorage.values.contains("secret"))
  }

  @Test func `no script sees a cookie that is HttpOnly, and the server gets it`() throws {
    var page = BrowserPage()
    page.receive(setCookie: try SetCookie("refresh", "secret").fieldValue)

    #expect(page.documentCookie == "")
    #expect(page.cookieField == "refresh=secret")
  }

  @Test func `a script sees a cookie that is not HttpOnly`() throws {
    var page = BrowserPage()
    page.receive(setCookie: try SetCookie("theme", "dark", isHTTPOnly: false).fieldValue)

    #expect(page.documentCookie == "theme=dark")
  }
}
