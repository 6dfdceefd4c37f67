import JSONWebToken
import Testing

/// The worked examples of the RFCs.
struct PublishedTokenTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let algorithm: Algorithm
    let key: String
    let token: String
    let payload: String
  }

  private static let claims =
    "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}"

  static let examples = [
    Example(
      testDescription: "RFC 7515, A.1: HS256", algorithm: .hs256,
      key: """
        {"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}
        """,
      token: """
        eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9\
        .eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ\
        .dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
        """, payload: claims),
    Example(
      testDescription: "RFC 7515, A.3: ES256", algorithm: .es256,
      key: """
        {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
         "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"}
        """,
      token: """
        eyJhbGciOiJFUzI1NiJ9\
        .eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ\
        .DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q
        """, payload: claims),
    Example(
      testDescription: "RFC 8037, A.4: EdDSA", algorithm: .edDSA,
      key: """
        {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
         "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
        """,
      token: """
        eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc\
        .hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg
        """, payload: "Example of Ed25519 signing"),
  ]

  private func verifier(_ example: Example) throws -> SignatureVerifier {
    SignatureVerifier(
      keys: JSONWebKeySet([try JSONWebKey(json: example.key)]), algorithms: [example.algorithm])
  }

  @Test(arguments: examples)
  func `accepts the published token`(example: Example) throws {
    let message = try verifier(example).verify(example.token)
    #expect(String(decoding: message.payload, as: UTF8.self) == example.payload)
  }

  @Test(arguments: examples)
  func `refuses the published token with any character of its payload changed`(
    example: Example
  ) throws {
    let verifier = try verifier(example)
    let characters = Array(example.token)
    let start = try #require(characters.firstIndex(of: ".")) + 1
    let end = try #require(characters.lastIndex(of: "."))
    for index in start..<end {
      var changed = characters
      changed[index] = changed[index] == "A" ? "B" : "A"
      #expect(throws: TokenError.self, "character \(index)") {
        try verifier.verify(String(changed))
      }
    }
  }

  @Test(arguments: examples)
  func `refuses the published token under any other algorithm`(example: Example) throws {
    let others = Set(Algorithm.allCases).subtracting([example.algorithm])
    let verifier = SignatureVerifier(
      keys: JSONWebKeySet([try JSONWebKey(json: example.key)]), algorithms: others)
    let error = #expect(throws: TokenError.self) { try verifier.verify(example.token) }
    #expect(error == .algorithmNotAllowed(example.algorithm))
  }

  @Test func `makes the published EdDSA token`() throws {
    let example = Self.examples[2]
    let signer = try TokenSigner(key: JSONWebKey(json: example.key), algorithm: .edDSA)
    #expect(try signer.sign(payload: Array(example.payload.utf8)) == example.token)
  }
}
