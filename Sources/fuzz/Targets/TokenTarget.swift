import Foundation
import JSON
import JSONWebToken

/// The reader and verifier of tokens: nothing but what was signed is believed.
struct TokenTarget: FuzzTarget {
  private static let header = #"{"alg":"HS256","typ":"JWT"}"#
  private static let payload =
    #"{"iss":"shop","sub":"ada","aud":["web","app"],"exp":2000000000,"nbf":1,"iat":1,"n":1.5}"#

  let examples: [String]
  private let signed: String
  private let verifier: TokenVerifier

  init() throws {
    let key = try JSONWebKey(secret: Array(repeating: 7, count: 32), for: .hs256)
    let claims = Claims(try JSONValue(parsing: Self.payload).object ?? JSONObject())
    signed = try TokenSigner(key: key, algorithm: .hs256).sign(claims)
    verifier = TokenVerifier(
      keys: JSONWebKeySet([key]), algorithms: [.hs256],
      rules: ClaimRules(issuer: "shop", audience: "web"))
    // A line break marks an input that is encoded before it is fed: header, then payload.
    examples = [signed, Self.header + "\n" + Self.payload, Self.header + "\n" + "{}"]
  }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    let text = token(input)
    _ = try? UnverifiedToken(readingWithoutVerifying: text)
    guard (try? verifier.verify(text, at: NumericDate(seconds: 1_000_000_000))) != nil else {
      return false
    }
    if text != signed { throw BrokenPromise(sentence: "a token that nobody signed is believed") }
    return true
  }

  private func token(_ input: [UInt8]) -> String {
    let parts = input.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    guard parts.count == 2 else { return String(decoding: input, as: UTF8.self) }
    let encoded = parts.map { part in
      Data(part).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: "")
    }
    return encoded.joined(separator: ".") + "." + signed.split(separator: ".")[2]
  }
}
