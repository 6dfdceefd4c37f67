import Cryptography
import Foundation
import JSON

/// A pass in the making: change what you like, then sign it, or do not.
///
///     var pass = Pass()
///     pass.claims["exp"] = 1_800_000_000
///     try pass.signed(by: library)
struct Pass {
  /// What stands before the first dot.
  var header = JSONObject([.init("alg", "EdDSA"), .init("kid", "library")])
  /// What stands between the dots: a pass for Ada, until 900 seconds after noon.
  var claims = JSONObject([
    .init("sub", "ada"), .init("aud", "reading-room"), .init("exp", 1_900_000_900),
  ])

  /// The first two parts, which a signature covers.
  var text: String { "\(Self.part(header)).\(Self.part(claims))" }

  /// The pass with these bytes for a signature.
  func with(signature: [UInt8]) -> String { "\(text).\(Self.encode(signature))" }

  /// The pass with the signature of a private key, as EdDSA makes it.
  func signed(by key: Ed25519PrivateKey) throws -> String {
    with(signature: try key.signature(for: Array(text.utf8)))
  }

  /// The pass with the code of a secret, as HS256 makes it.
  func signed(withSecret secret: [UInt8]) throws -> String {
    with(signature: try code(withSecret: secret))
  }

  /// The thirty-two bytes of that code.
  func code(withSecret secret: [UInt8]) throws -> [UInt8] {
    try HMACKey(secret, hash: .sha256).authenticationCode(for: Array(text.utf8))
  }

  private static func part(_ object: JSONObject) -> String {
    encode(JSONWriter().bytes(.object(object)))
  }

  private static func encode(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}
