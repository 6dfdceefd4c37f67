import Ports
import Testing

@Suite struct `HTTP headers` {
  @Test func `are found whatever the case of the name`() {
    let headers: HTTPHeaders = ["Content-Type": "text/plain"]
    #expect(headers["content-TYPE"] == "text/plain")
  }

  @Test func `keep their order and repetitions`() {
    let headers: HTTPHeaders = ["B": "1", "A": "2", "b": "3"]
    #expect(headers.fields.map(\.name) == ["B", "A", "b"])
    #expect(headers.values(of: "b") == ["1", "3"])
  }

  @Test func `are equal whatever the case of the names`() {
    let upper: HTTPHeaders = ["ETAG": "x"]
    let lower: HTTPHeaders = ["etag": "x"]
    #expect(upper == lower)
    #expect(upper.hashValue == lower.hashValue)
  }

  @Test(arguments: [" \tx y\t ", " x y", "x y\t", "x y"])
  func `drop the blanks around a value`(value: String) throws {
    var headers = HTTPHeaders()
    try headers.append("A", value)
    #expect(headers["A"] == "x y")
  }

  @Test(arguments: ["", " ", "\t \t"])
  func `keep nothing of a value of blanks alone`(value: String) throws {
    var headers = HTTPHeaders()
    try headers.append("A", value)
    #expect(headers["A"] == "")
  }

  @Test(arguments: ["", "A B", "A:", "A\r\n", "Ä"])
  func `refuse a name that is no token`(name: String) {
    var headers = HTTPHeaders()
    let error = #expect(throws: HTTPHeaderError.self) { try headers.append(name, "x") }
    #expect(error == .invalidName(name))
    #expect(headers.fields.isEmpty)
  }

  @Test(arguments: ["x\r\nEvil: 1", "x\n", "x\0", "x\u{7f}"])
  func `refuse a value with a control character`(value: String) {
    var headers = HTTPHeaders()
    let error = #expect(throws: HTTPHeaderError.self) { try headers.append("Token", value) }
    #expect(error == .invalidValue(name: "Token"))
  }
}

@Suite struct `An HTTP response` {
  @Test func `shows its body as text`() {
    #expect(HTTPResponse(status: 200, body: Array("½".utf8)).text == "½")
  }

  @Test func `shows no text where the body is no UTF-8`() {
    #expect(HTTPResponse(status: 200, body: [0xff]).text == nil)
  }

  @Test(arguments: [HTTPClientError.reset, .timedOut, .truncated, .malformed])
  func `that did not come whole leaves open what was done`(error: HTTPClientError) {
    #expect(error.description.hasSuffix("the request may have been carried out."))
  }

  @Test func `after a refused connection was not begun`() {
    #expect(HTTPClientError.refused.description.hasSuffix("the request was not carried out."))
  }
}
