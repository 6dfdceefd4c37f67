import Cassettes
import Ports

/// The redaction of bodies of any format: what it redacted stays the same.
struct RedactionTarget: FuzzTarget {
  let examples = [
    #"{"token":"s3cret-1","a":[{"name":"password","value":"s3cret-2"}],"b":"{\"key\":\"s3cret-3\"}"}"#,
    "user=ada&password=s3cret-4&b=1;token=s3cret-5?x", "{\"a\":1}\n{\"token\":\"s3cret-6\"}\n",
    "<a token='s3cret-7'><ns:Password x=\"y\">s3cret-8</ns:Password><key/></a>",
    "--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\ns3cret-9\r\n--x--\r\n",
    "user: ada\npassword: s3cret-10\n", "<input name=\"token\" value=\"s3cret-11\">",
    #"{"pass\u0077ord":"s3cret-12","b":1,}"#,
  ].map { Array($0.utf8) }

  /// Few rules, for to prepare them takes longer than to redact a short body.
  private let rules: [RedactionRule] = [
    .jsonMember("token"), .jsonMember("password"), .jsonMember("key"), .header("X-Api-Key"),
  ]

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    let recording = Cassette.Recording(
      request: HTTPRequest(.post, "http://a/", body: input),
      answer: HTTPResponse(status: 200, body: input))
    guard let once = try? recording.redacted(by: rules),
      let twice = try? once.redacted(by: rules)
    else { throw BrokenPromise("a body that HTTP allows is refused") }
    if once != twice { throw BrokenPromise("what was redacted changes when it is redacted again") }
    return once != recording
  }
}
