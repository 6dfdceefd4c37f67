import JSONWebToken
import Testing

/// The keys of RFC 7515, appendix A.3, and RFC 8037, appendix A.
struct KeyUseTests {
  private static let p256 =
    #""kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","#
    + #""y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0""#
  private static let p256Secret = #""d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI""#
  private static let ed25519 =
    #""kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo""#
  private static let ed25519Secret = #""d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A""#

  private func key(_ members: String...) throws -> JSONWebKey {
    try JSONWebKey(json: "{\(members.joined(separator: ","))}")
  }

  @Test func `signs with a P-256 key that was read from JSON`() throws {
    let signer = try TokenSigner(key: key(Self.p256, Self.p256Secret), algorithm: .es256)
    let verifier = SignatureVerifier(
      keys: JSONWebKeySet([try key(Self.p256)]), algorithms: [.es256])
    #expect(throws: Never.self) { try verifier.verify(signer.sign(Claims())) }
  }

  @Test func `refuses to sign with a public Ed25519 key`() throws {
    let key = try key(Self.ed25519)
    let error = #expect(throws: TokenError.self) { try TokenSigner(key: key, algorithm: .edDSA) }
    #expect(error == .keyNotFor(.edDSA))
  }

  @Test func `signs with a key that may only sign`() throws {
    let secret = #""kty":"oct","k":"\#(base64URL(secret))""#
    let signer = try TokenSigner(key: key(secret, #""key_ops":["sign"]"#), algorithm: .hs256)
    let verifier = SignatureVerifier(
      keys: JSONWebKeySet([try key(secret, #""key_ops":["verify"]"#)]), algorithms: [.hs256])
    #expect(throws: Never.self) { try verifier.verify(signer.sign(Claims())) }
  }

  @Test func `refuses a shared secret for an algorithm with key pairs`() {
    let error = #expect(throws: TokenError.self) { try JSONWebKey(secret: secret, for: .es256) }
    #expect(error == .keyNotFor(.es256))
  }

  @Test func `says which half of a pair it is`() throws {
    #expect(try key(Self.p256).description == "P-256 public key")
    #expect(try key(Self.p256, Self.p256Secret).description == "P-256 private key")
    #expect(try key(Self.ed25519).description == "Ed25519 public key")
    #expect(try key(Self.ed25519, Self.ed25519Secret).description == "Ed25519 private key")
  }
}
