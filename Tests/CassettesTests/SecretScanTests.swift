import Cassettes
import Foundation
import Ports
import Testing

@Suite struct `The search for secrets that are left` {
  private static let secret = "s3cret/+é\"x"
  private static let bearer = HTTPRequest(
    .get, "http://a/", headers: ["Authorization": "Bearer hunter2-hunter2"])

  private func failure(
    _ exchanges: [(HTTPRequest, HTTPResponse)], _ options: RecordingOptions = RecordingOptions()
  ) async -> CassetteError? {
    await #expect(throws: CassetteError.self) { try await recorded(exchanges, options: options) }
  }

  @Test(arguments: [
    (HTTPResponse.ok("a hunter2-hunter2 b"), "the body of answer 1"),
    (.ok("{\"a\":\"hunter2\\u002dhunter2\"}"), "the body of answer 1"),
    (.ok("{\"hunter2-hunter2\":1}"), "the body of answer 1"),
    (.ok("a=hunter2%2Dhunter2"), "the body of answer 1"),
    (.ok(headers: ["X-Echo": "Bearer hunter2-hunter2"]), "header X-Echo of answer 1"),
    (
      HTTPResponse(status: 200, body: [0xff] + Array("hunter2-hunter2".utf8)),
      "the body of answer 1"
    ),
  ])
  func `finds the credentials of a header elsewhere`(
    answer: HTTPResponse, place: String
  ) async {
    let error = await failure([(Self.bearer, answer)])
    #expect(
      error?.reason == .secretLeft(origin: "header Authorization of request 1", place: place))
  }

  @Test(arguments: 0...3)
  func `finds a secret in base64, wherever it begins`(shift: Int) async {
    let text = String(repeating: "x", count: shift) + "hunter2-hunter2yz"
    let error = await failure([(Self.bearer, .ok(Data(text.utf8).base64EncodedString()))])
    #expect(
      error?.reason
        == .secretLeft(
          origin: "header Authorization of request 1", place: "the body of answer 1"))
  }

  @Test func `finds a secret in a path, and one of a later exchange in an earlier one`()
    async throws
  {
    let first = HTTPRequest(.get, "http://a/hunter2-hunter2/b")
    let error = await failure([(first, .ok()), (Self.bearer, .ok())])
    #expect(
      error?.reason
        == .secretLeft(origin: "header Authorization of request 2", place: "the URL of request 1"))
  }

  @Test(arguments: [
    HTTPRequest(.get, "http://a/", headers: ["Cookie": "x=1; sid=\"hunter2-hunter2\"; y=2"]),
    HTTPRequest(
      .get, "http://a/", headers: ["Authorization": "Basic YWRhOmh1bnRlcjItaHVudGVyMg=="]),
    HTTPRequest(.get, "http://a/?token=hunter2%2Dhunter2"),
    HTTPRequest(.post, "http://a/", body: Array(#"{"token":{"a":["hunter2-hunter2"]}}"#.utf8)),
    HTTPRequest(
      .post, "http://a/", headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Array("password=hunter2-hunter2".utf8)),
  ])
  func `knows the secret of each place that is redacted`(request: HTTPRequest) async {
    let error = await failure([(request, .ok("hunter2-hunter2"))])
    guard case .secretLeft(_, let place) = error?.reason else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(place == "the body of answer 1")
  }

  @Test(arguments: [
    "http://a/s3cret%2F%2B%C3%A9%22x", "http://a/?q=s3cret/%2b%c3%a9%22x",
    "http://a/s3cret/+%C3%A9%22x",
  ])
  func `finds a secret that was named, also escaped`(url: String) async throws {
    let request = HTTPRequest(.get, try HTTPURL(validating: url))
    let error = await failure([(request, .ok())], RecordingOptions(secrets: [Self.secret]))
    #expect(
      error?.reason
        == .secretLeft(origin: "the recording's options", place: "the URL of request 1"))
  }

  @Test func `finds a secret whose blanks are plus signs, as in forms`() async {
    let request = HTTPRequest(.get, "http://a/?q=open+sesame+now")
    let error = await failure([(request, .ok())], RecordingOptions(secrets: ["open sesame now"]))
    #expect(
      error?.reason
        == .secretLeft(origin: "the recording's options", place: "the URL of request 1"))
  }

  @Test func `takes what was redacted before for no secret`() async throws {
    let request = HTTPRequest(.get, "http://a/", headers: ["Authorization": "(redacted)"])
    #expect(try await recorded([(request, .ok("(redacted)"))]).recordings.count == 1)
  }

  @Test func `does not repeat the secret`() async {
    let error = await failure([(Self.bearer, .ok("hunter2-hunter2"))])
    #expect(error?.description.contains("hunter2") == false)
    #expect(error?.description.hasPrefix("rates.json: Nothing was written: the secret of") == true)
  }

  @Test func `passes over what is named as harmless`() async throws {
    let options = RecordingOptions(harmless: ["light"])
    let request = HTTPRequest(.get, "http://a/", headers: ["Cookie": "theme=light"])
    #expect(try await recorded([(request, .ok("light"))], options: options).recordings.count == 1)
  }

  @Test func `passes over texts of four bytes and finds those of five`() async throws {
    let short = HTTPRequest(.get, "http://a/?key=1234")
    #expect(try await recorded([(short, .ok("1234"))]).recordings.count == 1)
    let long = HTTPRequest(.get, "http://a/?key=12345")
    #expect(await failure([(long, .ok("12345"))]) != nil)
  }

  @Test(arguments: [
    ("gzip", [0x1f, 0x8b, 8, 0]), ("zstd", [0x28, 0xb5, 0x2f, 0xfd]),
  ])
  func `refuses a body that is compressed, where no secret can be seen`(
    name: String, body: [UInt8]
  ) async {
    let answer = HTTPResponse(status: 200, body: body)
    let error = await failure([(HTTPRequest(.get, "http://a/"), answer)])
    #expect(error?.reason == .compressedBody(place: "the body of answer 1", format: name))
    #expect(error?.description.contains("Accept-Encoding: identity") == true)
  }
}
