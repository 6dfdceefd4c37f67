import JSONWebToken
import Testing

struct KeySetTests {
  private func verify(_ token: String, with keys: [JSONWebKey]) throws {
    let verifier = SignatureVerifier(keys: JSONWebKeySet(keys), algorithms: [.hs256])
    _ = try verifier.verify(token)
  }

  private func key(_ id: String?, _ secret: [UInt8] = secret) throws -> JSONWebKey {
    try JSONWebKey(secret: secret, for: .hs256, id: id)
  }

  private let named = #"{"alg":"HS256","kid":"new"}"#

  @Test func `takes the key that the token names`() throws {
    let token = try token(header: named, payload: "{}")
    #expect(throws: Never.self) {
      try verify(token, with: [key("old", secret.reversed()), key("new")])
    }
  }

  @Test func `refuses a token that names a key it does not know`() throws {
    let token = try token(header: named, payload: "{}")
    let error = #expect(throws: TokenError.self) { try verify(token, with: [key("old")]) }
    #expect(error == .noKey(.hs256, id: "new"))
  }

  @Test func `tries only the key that the token names`() throws {
    let token = try token(header: named, payload: "{}")
    let error = #expect(throws: TokenError.self) {
      try verify(token, with: [key("new", secret.reversed()), key("old")])
    }
    #expect(error == .wrongSignature)
  }

  @Test func `tries every key for a token that names none`() throws {
    let token = try token(payload: "{}")
    #expect(throws: Never.self) {
      try verify(token, with: [key("old", secret.reversed()), key("new")])
    }
  }

  @Test func `leaves out published keys that it cannot use`() throws {
    let set = try JSONWebKeySet(
      parsing: """
        {"keys": [{"kty": "RSA", "n": "AQAB", "e": "AQAB"}, 7,
          {"kty": "OKP", "crv": "Ed25519", "kid": "a", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}
        """)
    #expect(set.keys.map(\.id) == ["a"])
    #expect(set.ignored == 2)
  }

  @Test(arguments: ["", "[]", "{}", #"{"keys":{}}"#, #"{"keys":[],"keys":[]}"#])
  func `refuses a document that is no key set`(document: String) {
    let error = #expect(throws: TokenError.self) { try JSONWebKeySet(parsing: document) }
    #expect(error == .malformedKey(member: "keys"))
  }
}
