import JSONWebToken
import Testing

/// A verifier does not read the header again that it read last.
struct RepeatedHeaderTests {
  private let verifier: SignatureVerifier

  init() throws {
    let keys = JSONWebKeySet([try JSONWebKey(secret: secret, for: .hs256)])
    verifier = SignatureVerifier(keys: keys, algorithms: [.hs256])
    _ = try verifier.verify(token(payload: #"{"sub":"ada"}"#))
  }

  @Test func `a payload is read though its header is known`() throws {
    let message = try verifier.verify(token(payload: #"{"sub":"bob"}"#))
    #expect(String(decoding: message.payload, as: UTF8.self) == #"{"sub":"bob"}"#)
    #expect(message.header.algorithmName == "HS256")
  }

  @Test func `a signature is checked though the header is known`() throws {
    let signed = try token(payload: #"{"sub":"ada"}"#).split(separator: ".")
    let forged = "\(signed[0]).\(base64URL(#"{"sub":"bob"}"#)).\(signed[2])"
    let error = #expect(throws: TokenError.self) { try verifier.verify(forged) }
    #expect(error == .wrongSignature)
  }

  @Test func `another header is read`() throws {
    let other = try token(header: #"{"alg":"none" }"#, payload: "{}")
    let error = #expect(throws: TokenError.self) { try verifier.verify(other) }
    #expect(error == .unknownAlgorithm("none"))
  }
}
