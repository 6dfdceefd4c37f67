import HTTPCore
import Ports
import Testing

@Suite struct `A request head` {
  private func head(_ line: String, _ fields: String...) throws -> RequestHead {
    try RequestHead(parsing: ([line] + fields).joined(separator: "\r\n") + "\r\n\r\n")
  }

  @Test func `reads as its documentation says`() throws {
    let head = try RequestHead(
      parsing: "GET /rates?to=USD HTTP/1.1\r\nHost: bank.example\r\n\r\n")
    #expect(head.path == "/rates")
    #expect(head.query == "to=USD")
    #expect(head["host"] == "bank.example")
  }

  @Test func `finds a field whatever the case of its name`() throws {
    let head = try head("GET / HTTP/1.1", "HoSt: a", "X-A: 1", "x-a: 2")
    #expect(head["HOST"] == "a")
    #expect(head.values(of: "X-a") == ["1", "2"])
    #expect(head["X"] == nil)
  }

  @Test(arguments: [
    ("/a/b?c=d&e", "/a/b", "c=d&e", "here.example"),
    ("/", "/", nil, "here.example"),
    ("/a?", "/a", "", "here.example"),
    ("/a?b?c", "/a", "b?c", "here.example"),
    ("/%C3%a9/x?a[]={1}|y^", "/%C3%a9/x", "a[]={1}|y^", "here.example"),
    ("//evil.example/a", "//evil.example/a", nil, "here.example"),
    ("http://there.example:81/a?b", "/a", "b", "there.example:81"),
    ("HTTPS://there.example", "/", nil, "there.example"),
    ("http://there.example?b", "/", "b", "there.example"),
  ])
  func `splits its target`(target: String, path: String, query: String?, host: String) throws {
    let head = try head("GET \(target) HTTP/1.1", "Host: here.example")
    #expect(head.path == path)
    #expect(head.query == query)
    #expect(head.host == host)
    #expect(head.target == target)
  }

  @Test func `may be about the whole server`() throws {
    #expect(try head("OPTIONS * HTTP/1.1", "Host: a").path == "*")
  }

  @Test func `may name an authority to connect to`() throws {
    let head = try head("CONNECT there.example:443 HTTP/1.1", "Host: there.example:443")
    #expect(head.host == "there.example:443")
    #expect(head.method == nil)
    #expect(head.methodName == "CONNECT")
  }

  @Test(arguments: [
    "a", "a.example", "a.example:", "a.example:8080", "127.0.0.1:65535", "[::1]:80", "[::]",
    "[1:2:3:4:5:6:7:8]", "[::ffff:127.0.0.1]", "a_b-c~d", "%41",
  ])
  func `accepts a host`(host: String) throws {
    #expect(try head("GET / HTTP/1.1", "Host: \(host)").host == host)
  }

  @Test(arguments: HTTPMethod.allCases)
  func `knows each method`(method: HTTPMethod) throws {
    #expect(try head("\(method.rawValue) / HTTP/1.1", "Host: a").method == method)
  }

  @Test(arguments: ["get", "TRACE", "GETT", "M-SEARCH"])
  func `keeps the name of a method that it does not know`(name: String) throws {
    let head = try head("\(name) / HTTP/1.1", "Host: a")
    #expect(head.method == nil)
    #expect(head.methodName == name)
  }

  @Test func `treats a higher minor version as 1.1`() throws {
    #expect(try head("GET / HTTP/1.7", "Host: a").version == .http11)
  }

  @Test func `needs no host in HTTP 1.0`() throws {
    #expect(try head("GET / HTTP/1.0").host == nil)
  }

  @Test(arguments: [
    ("1.1", "X: y", true), ("1.1", "Connection: close", false),
    ("1.1", "Connection: x, CLOSE", false), ("1.1", "Connection: closed", true),
    ("1.0", "X: y", false), ("1.0", "Connection: Keep-Alive", true),
    ("1.0", "Connection: keep-alive, close", false),
  ])
  func `says whether the connection stays open`(version: String, field: String, stays: Bool) throws
  {
    #expect(try head("GET / HTTP/\(version)", "Host: a", field).keepsAlive == stays)
  }

  @Test(arguments: [
    ("1.1", "Content-Length: 1", true), ("1.1", "Content-Length: 0", false),
    ("1.0", "Content-Length: 1", false), ("1.1", "Transfer-Encoding: chunked", true),
  ])
  func `says whether the client waits before the body`(
    version: String, field: String, waits: Bool
  ) throws {
    let head = try head("POST / HTTP/\(version)", "Host: a", "Expect: 100-Continue", field)
    #expect(head.expectsContinue == waits)
  }

  @Test(arguments: [
    ("1.1", "Connection: Upgrade", true), ("1.1", "Connection: keep-alive, upgrade", true),
    ("1.1", "Connection: keep-alive", false), ("1.0", "Connection: upgrade", false),
  ])
  func `says whether another protocol is offered`(
    version: String, field: String, isOffered: Bool
  ) throws {
    let head = try head("GET / HTTP/\(version)", "Host: a", "Upgrade: websocket", field)
    #expect(head.offersUpgrade == isOffered)
  }

  @Test func `is refused where the text ends early`() {
    #expect(throws: RequestRefusal.malformedRequestLine) {
      try RequestHead(parsing: "GET / HTTP/1.1\r\n")
    }
  }
}
