import JSONWebToken
import Testing

struct MalformedTokenTests {
  struct Malformed: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let token: String
    let error: TokenError
  }

  private static let sound = "{\"alg\":\"HS256\"}"

  static func malformed() throws -> [Malformed] {
    let good = try token(payload: "{}")
    return [
      Malformed(testDescription: "empty", token: "", error: .notThreeParts(found: 1)),
      Malformed(testDescription: "two parts", token: "e30.e30", error: .notThreeParts(found: 2)),
      Malformed(
        testDescription: "four parts", token: good + ".e30", error: .notThreeParts(found: 4)),
      Malformed(testDescription: "padding", token: good + "=", error: .notBase64URL(.signature)),
      Malformed(
        testDescription: "a line break", token: good + "\n", error: .notBase64URL(.signature)),
      Malformed(
        testDescription: "stray bits", token: String(good.dropLast()) + stray(good),
        error: .notBase64URL(.signature)),
      Malformed(
        testDescription: "a lone character", token: try sealed("\(base64URL(sound)).e"),
        error: .notBase64URL(.payload)),
      Malformed(
        testDescription: "a stray character among others",
        token: try sealed("\(base64URL(sound)).e30=e30w"), error: .notBase64URL(.payload)),
      Malformed(
        testDescription: "a lone character of no bits",
        token: try sealed("\(base64URL(sound)).A"), error: .notBase64URL(.payload)),
      Malformed(
        testDescription: "an array for a header", token: try token(header: "[]", payload: "{}"),
        error: .notAnObject(.header)),
      Malformed(
        testDescription: "two algorithms",
        token: try token(header: #"{"alg":"HS256","\u0061lg":"none"}"#, payload: "{}"),
        error: .duplicateMember("alg", .header)),
      Malformed(
        testDescription: "no algorithm", token: try token(header: "{}", payload: "{}"),
        error: .missingAlgorithm),
      Malformed(
        testDescription: "a number for an algorithm",
        token: try token(header: #"{"alg":256}"#, payload: "{}"), error: .malformedHeader("alg")),
      Malformed(
        testDescription: "the algorithm none",
        token: try token(header: #"{"alg":"none"}"#, payload: "{}"),
        error: .unknownAlgorithm("none")),
      Malformed(
        testDescription: "an algorithm in lower case",
        token: try token(header: #"{"alg":"hs256"}"#, payload: "{}"),
        error: .unknownAlgorithm("hs256")),
      Malformed(
        testDescription: "a critical extension",
        token: try token(header: #"{"alg":"HS256","crit":["b64"],"b64":false}"#, payload: "{}"),
        error: .unsupportedExtension("b64")),
      Malformed(
        testDescription: "an empty list of extensions",
        token: try token(header: #"{"alg":"HS256","crit":[]}"#, payload: "{}"),
        error: .malformedHeader("crit")),
      Malformed(
        testDescription: "a critical extension that is not there",
        token: try token(header: #"{"alg":"HS256","crit":["exp"]}"#, payload: "{}"),
        error: .malformedHeader("crit")),
      Malformed(
        testDescription: "a number for a key identifier",
        token: try token(header: #"{"alg":"HS256","kid":1}"#, payload: "{}"),
        error: .malformedHeader("kid")),
      Malformed(
        testDescription: "an empty signature", token: "\(base64URL(sound)).e30.",
        error: .wrongSignature),
    ]
  }

  /// The last character with its lowest bit set, which belongs to no byte.
  private static func stray(_ token: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let value = token.last.flatMap { alphabet.firstIndex(of: $0) } ?? 0
    return String(alphabet[value | 1])
  }

  @Test(arguments: try malformed())
  func `refuses a malformed token and says which rule it breaks`(example: Malformed) throws {
    let verifier = SignatureVerifier(
      keys: JSONWebKeySet([try JSONWebKey(secret: secret, for: .hs256)]), algorithms: [.hs256])
    let error = #expect(throws: TokenError.self) { try verifier.verify(example.token) }
    #expect(error == example.error)
  }

  @Test(arguments: [
    ("{", "{}", TokenPart.header), (sound, "nobody", .payload), (sound, "", .payload),
  ])
  func `refuses a part that is not JSON and says which and why`(
    header: String, payload: String, part: TokenPart
  ) throws {
    let token = try token(header: header, payload: payload)
    let error = #expect(throws: TokenError.self) {
      try UnverifiedToken(readingWithoutVerifying: token)
    }
    guard case .notJSON(part, let reason) = error else {
      Issue.record("\(String(describing: error)) is not about JSON in the \(part)")
      return
    }
    #expect(!reason.isEmpty)
    #expect(error?.description == "The \(part.rawValue) is not JSON: \(reason).")
  }

  @Test func `accepts the sound form of the malformed tokens`() throws {
    let verifier = SignatureVerifier(
      keys: JSONWebKeySet([try JSONWebKey(secret: secret, for: .hs256)]), algorithms: [.hs256])
    #expect(try verifier.verify(token(payload: "{}")).payload == Array("{}".utf8))
  }

  @Test func `refuses a token over the size limit before it reads it`() throws {
    let verifier = SignatureVerifier(
      keys: JSONWebKeySet([]), algorithms: [.hs256], sizeLimit: 10)
    let error = #expect(throws: TokenError.self) { try verifier.verify("not a token") }
    #expect(error == .tooLarge(bytes: 11, limit: 10))
  }

  @Test func `reads a token of just the size limit`() throws {
    let verifier = SignatureVerifier(
      keys: JSONWebKeySet([]), algorithms: [.hs256], sizeLimit: 11)
    let error = #expect(throws: TokenError.self) { try verifier.verify("not a token") }
    #expect(error == .notThreeParts(found: 1))
  }
}
