import Cryptography
import JSONWebToken
import Testing

struct KeyTests {
  struct Malformed: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let json: String
    let error: TokenError
  }

  private static let x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"
  private static let y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"

  private static let ed25519 = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"

  static let malformed = [
    Malformed(testDescription: "no type", json: "{}", error: .malformedKey(member: "kty")),
    Malformed(
      testDescription: "another type", json: #"{"kty":"RSA"}"#, error: .unsupportedKey("RSA")),
    Malformed(
      testDescription: "a secret missing", json: #"{"kty":"oct"}"#,
      error: .malformedKey(member: "k")),
    Malformed(
      testDescription: "a secret with padding", json: #"{"kty":"oct","k":"AAAA="}"#,
      error: .malformedKey(member: "k")),
    Malformed(
      testDescription: "a short secret", json: #"{"kty":"oct","k":"AAAA"}"#,
      error: .secretTooShort(bytes: 3, minimum: 32)),
    Malformed(
      testDescription: "a secret too short for its algorithm",
      json: #"{"kty":"oct","alg":"HS512","k":"\#(base64URL(Array(secret.prefix(32))))"}"#,
      error: .secretTooShort(bytes: 32, minimum: 64)),
    Malformed(
      testDescription: "an algorithm of another kind",
      json: #"{"kty":"oct","alg":"ES256","k":"\#(base64URL(secret))"}"#, error: .keyNotFor(.es256)),
    Malformed(
      testDescription: "an unknown algorithm", json: #"{"kty":"oct","alg":"none"}"#,
      error: .unknownAlgorithm("none")),
    Malformed(
      testDescription: "another curve", json: #"{"kty":"EC","crv":"P-384"}"#,
      error: .unsupportedKey("P-384")),
    Malformed(
      testDescription: "a point off the curve",
      json: #"{"kty":"EC","crv":"P-256","x":"\#(x)","y":"\#(x)"}"#,
      error: .cryptography(.invalidKey(.p256Public))),
    Malformed(
      testDescription: "a private key of another public one",
      json: #"{"kty":"EC","crv":"P-256","x":"\#(x)","y":"\#(y)","d":"\#(x)"}"#,
      error: .malformedKey(member: "d")),
    Malformed(
      testDescription: "a short point", json: #"{"kty":"OKP","crv":"Ed25519","x":"AAAA"}"#,
      error: .cryptography(.keySize(expected: 32, found: 3))),
    Malformed(
      testDescription: "an Ed25519 private key of another public one",
      json:
        #"{"kty":"OKP","crv":"Ed25519","x":"\#(ed25519)","d":"\#(x)"}"#,
      error: .malformedKey(member: "d")),
    Malformed(
      testDescription: "another curve of Ed25519's type",
      json: #"{"kty":"OKP","crv":"X25519","x":"\#(ed25519)"}"#, error: .unsupportedKey("X25519")),
    Malformed(
      testDescription: "an algorithm of another curve",
      json: #"{"kty":"EC","crv":"P-256","alg":"EdDSA","x":"\#(x)","y":"\#(y)"}"#,
      error: .keyNotFor(.edDSA)),
    Malformed(
      testDescription: "operations that stand twice",
      json: #"{"kty":"oct","k":"\#(base64URL(secret))","key_ops":["sign","sign"]}"#,
      error: .malformedKey(member: "key_ops")),
  ]

  @Test(arguments: malformed)
  func `refuses a malformed key and says which member`(example: Malformed) {
    let error = #expect(throws: TokenError.self) { try JSONWebKey(json: example.json) }
    #expect(error == example.error)
  }

  @Test(arguments: [
    #""use":"enc""#, #""key_ops":["verify"]"#, #""key_ops":[]"#, #""alg":"HS512""#,
  ])
  func `refuses to sign with a key that is not meant for it`(member: String) throws {
    let key = try JSONWebKey(json: #"{"kty":"oct","k":"\#(base64URL(secret))",\#(member)}"#)
    let error = #expect(throws: TokenError.self) { try TokenSigner(key: key, algorithm: .hs256) }
    #expect(error == .keyNotFor(.hs256))
  }

  @Test func `refuses to sign with a public key`() throws {
    let key = try JSONWebKey(json: #"{"kty":"EC","crv":"P-256","x":"\#(Self.x)","y":"\#(Self.y)"}"#)
    let error = #expect(throws: TokenError.self) { try TokenSigner(key: key, algorithm: .es256) }
    #expect(error == .keyNotFor(.es256))
  }

  @Test func `refuses to verify with a key that may only sign`() throws {
    let key = try JSONWebKey(
      json: #"{"kty":"oct","k":"\#(base64URL(secret))","key_ops":["sign"]}"#)
    let verifier = SignatureVerifier(keys: JSONWebKeySet([key]), algorithms: [.hs256])
    let error = #expect(throws: TokenError.self) { try verifier.verify(token(payload: "{}")) }
    #expect(error == .noKey(.hs256, id: nil))
  }

  @Test func `takes a public key for no shared secret`() throws {
    let key = try JSONWebKey(json: #"{"kty":"EC","crv":"P-256","x":"\#(Self.x)","y":"\#(Self.y)"}"#)
    let verifier = SignatureVerifier(keys: JSONWebKeySet([key]), algorithms: [.hs256, .es256])
    let error = #expect(throws: TokenError.self) { try verifier.verify(token(payload: "{}")) }
    #expect(error == .noKey(.hs256, id: nil))
  }

  @Test func `shows the kind and the identifier only`() throws {
    let key = try JSONWebKey(secret: secret, for: .hs256, id: "2026")
    #expect("\(key)" == "HMAC key 2026")
  }
}
