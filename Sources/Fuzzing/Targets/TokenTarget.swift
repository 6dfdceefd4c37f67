import Cryptography
import Foundation
import JSON
import JSONWebToken

/// The reader and verifier of tokens: nothing but what was signed and keeps the rules is believed.
struct TokenTarget: FuzzTarget {
  private static let header = #"{"alg":"HS256","typ":"JWT"}"#
  private static let secret = [UInt8](repeating: 7, count: 32)

  let examples: [[UInt8]]
  private let signed: String
  private let verifier: TokenVerifier
  private let key: HMACKey

  init() throws {
    let payload =
      #"{"iss":"shop","sub":"ada","aud":["web","app"],"exp":2000000000,"nbf":1,"iat":1,"n":1.5}"#
    let key = try JSONWebKey(secret: Self.secret, for: .hs256)
    let claims = Claims(try JSONValue(parsing: payload).object ?? JSONObject())
    signed = try TokenSigner(key: key, algorithm: .hs256).sign(claims)
    self.key = try HMACKey(Self.secret, hash: .sha256)
    verifier = TokenVerifier(
      keys: JSONWebKeySet([key]), algorithms: [.hs256],
      rules: ClaimRules(issuer: "shop", audience: "web"))
    // A line break marks an input that is encoded and signed before it is fed: header, then payload.
    let small = #"{"aud":"web","iss":"shop","exp":1e9,"crit":[]}"#
    examples = [signed, Self.header + "\n" + payload, Self.header + "\n" + small]
      .map { Array($0.utf8) }
  }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    let parts = input.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    let isSigned = parts.count == 2
    let text = isSigned ? token(parts) : String(decoding: input, as: UTF8.self)
    _ = try? UnverifiedToken(readingWithoutVerifying: text)
    guard (try? verifier.verify(text, at: NumericDate(seconds: 999_999_990))) != nil else {
      return false
    }
    guard isSigned else {
      if text != signed { throw BrokenPromise("a token that nobody signed is believed") }
      return true
    }
    let head = try? JSONValue(parsing: parts[0])
    let claims = try? JSONValue(parsing: parts[1])
    if head?["alg"] != "HS256" || claims?["iss"] != "shop" {
      throw BrokenPromise("a signed token of another algorithm or issuer is believed")
    }
    return true
  }

  private func token(_ parts: [ArraySlice<UInt8>]) -> String {
    let text = parts.map(Self.base64url).joined(separator: ".")
    let code = (try? key.authenticationCode(for: Array(text.utf8))) ?? []
    return text + "." + Self.base64url(code)
  }

  private static func base64url(_ bytes: some Collection<UInt8>) -> String {
    var text = Data(bytes).base64EncodedString().utf8.map { byte in
      switch byte {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      default: byte
      }
    }
    while text.last == UInt8(ascii: "=") { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}
