import Ports
import Testing

@Suite struct `What is printed of HTTP messages` {
  private static let names = SecretFields.headers + SecretFields.headers.map { $0.lowercased() }

  @Test(arguments: names)
  func `holds no value of a secret header`(name: String) throws {
    var headers = HTTPHeaders()
    try headers.append(name, "Bearer hunter2")
    let request = HTTPRequest(.get, "https://shop.example/", headers: headers)
    let response = HTTPResponse(status: 200, headers: headers)
    for text in [printed(headers), printed(request), printed(response), printed(headers.fields[0])]
    {
      #expect(text.contains("\(name): (hidden)"))
      #expect(!text.contains("hunter2"))
    }
  }

  @Test(arguments: SecretFields.items + SecretFields.items.map { $0.uppercased() })
  func `holds no value of a secret query item`(name: String) throws {
    let url = try HTTPURL(validating: "https://shop.example/a?to=USD&\(name)=hunter2&b=1")
    let request = HTTPRequest(.get, url)
    #expect(url.debugDescription == "https://shop.example/a?to=USD&\(name)=(hidden)&b=1")
    let texts = [printed(request), "\(String(reflecting: url)) \([url])"]
    for text in texts { #expect(!text.contains("hunter2")) }
  }

  @Test func `holds no value of an item whose name is escaped`() {
    let url: HTTPURL = "https://shop.example/?%74oken=hunter2"
    #expect(url.debugDescription == "https://shop.example/?%74oken=(hidden)")
  }

  @Test func `holds no item of an old URL with semicolons`() {
    let url: HTTPURL = "https://shop.example/a;token=hunter2?b=1;key=hunter2"
    #expect(url.debugDescription == "https://shop.example/a;token=(hidden)?b=1;key=(hidden)")
  }

  @Test func `holds what is no secret`() {
    let request = HTTPRequest(
      .post, "https://shop.example/a?to=USD", headers: ["Accept": "text/plain"], body: [1, 2, 3])
    #expect("\(request)" == "POST https://shop.example/a?to=USD [Accept: text/plain] 3 bytes")
    let response = HTTPResponse(status: 201, headers: ["ETag": "7"], body: [1])
    #expect("\(response)" == "201 [ETag: 7] 1 bytes")
  }

  @Test func `holds no body`() {
    let body = Array("hunter2".utf8)
    let numbers = "104"
    #expect(!printed(HTTPRequest(.post, "https://a/", body: body)).contains(numbers))
    #expect(!printed(HTTPResponse(status: 200, body: body)).contains(numbers))
  }

  @Test func `leaves the URL that is sent as it is`() {
    let url: HTTPURL = "https://shop.example/?token=hunter2"
    #expect("\(url)" == "https://shop.example/?token=hunter2")
  }

  @Test(arguments: [
    "https://ada:hunter2@shop.example/", "https://shop.example/?token=hunter2#x",
    "ftp://ada:hunter2@shop.example/@", "shop.example/?a=b&password=hunter2",
  ])
  func `holds no secret of a URL that is refused`(text: String) {
    let error = #expect(throws: HTTPURLError.self) { try HTTPURL(validating: text) }
    #expect(error.map { printed($0).contains("hunter2") } == false)
    #expect(error.map { "\($0)".contains("(hidden)") } == true)
  }
}
