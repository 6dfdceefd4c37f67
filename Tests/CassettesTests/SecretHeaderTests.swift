import Cassettes
import Ports
import Testing

@Suite struct `A secret header` {
  @Test(arguments: [
    "Api-Key", "X-Api-Key", "X-Amz-Security-Token", "X-Goog-Api-Key", "X-Vault-Token",
    "Private-Token", "Job-Token", "X-Shopify-Access-Token", "Ocp-Apim-Subscription-Key",
    "X-Functions-Key", "X-RapidAPI-Key", "X-Access-Token", "X-Refresh-Token", "X-Session-Token",
    "X-Session-Id", "X-XSRF-Token", "X-Auth-Key", "X-Client-Secret", "X-Hub-Signature-256",
    "Stripe-Signature", "DPoP", "X-Forwarded-Access-Token", "Authentication-Info", "X_API_KEY",
  ])
  func `is blotted out by its well-known name`(name: String) async throws {
    var headers = HTTPHeaders()
    try headers.append(name, "hunter2-hunter2")
    let exchange = (HTTPRequest(.get, "http://a/", headers: headers), HTTPResponse.ok())
    let cassette = try await recorded([exchange])
    #expect(cassette.recordings.first?.request.headers[name] == "(redacted)")
    #expect(!String(decoding: cassette.bytes(), as: UTF8.self).contains("hunter2"))
  }

  @Test(arguments: ["Accept", "ETag", "Idempotency-Key", "X-RateLimit-Remaining", "Keyword"])
  func `is not suspected in`(name: String) async throws {
    var headers = HTTPHeaders()
    try headers.append(name, "hunter2-hunter2")
    let exchange = (HTTPRequest(.get, "http://a/", headers: headers), HTTPResponse.ok())
    let cassette = try await recorded([exchange])
    #expect(cassette.recordings.first?.request.headers[name] == "hunter2-hunter2")
  }
}
