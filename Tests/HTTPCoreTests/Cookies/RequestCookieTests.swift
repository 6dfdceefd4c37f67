import HTTPCore
import Testing

@Suite struct `The cookies of a request` {
  @Test func `come from all fields in their order`() throws {
    let head = try RequestHead(
      parsing: "GET / HTTP/1.1\r\nHost: a\r\nCookie: a=1; b=2\r\ncookie: a=3\r\n\r\n")
    let cookies = RequestCookies(head)
    #expect(cookies.cookies.map { "\($0.name)=\($0.value)" } == ["a=1", "b=2", "a=3"])
    #expect(cookies["a"] == "1")
    #expect(cookies["A"] == nil)
  }

  @Test(arguments: [
    ("a=1;b=2", ["a=1", "b=2"]), ("a=\"1\"", ["a=1"]), ("a=", ["a="]), ("a=\"\"", ["a="]),
    ("a=b=c==", ["a=b=c=="]), (" a = 1 ;", ["a=1"]), ("a=%20", ["a=%20"]),
  ])
  func `are read as they are`(text: String, cookies: [String]) {
    let read = RequestCookies(fieldValues: [text]).cookies
    #expect(read.map { "\($0.name)=\($0.value)" } == cookies)
  }

  @Test(arguments: ["a", "=1", "a b=1", "a=1 2", "a=1,2", "a=\"", "a=é", "a=1\\", "a@=1"])
  func `pass over a pair that is none`(pair: String) {
    let read = RequestCookies(fieldValues: ["x=1; \(pair); y=2"]).cookies
    #expect(read.map(\.name) == ["x", "y"])
  }
}
