import JSON
import JSONWebToken

/// The moment that the tests play at.
let noon = NumericDate(seconds: 1_900_000_000)

/// A shared secret of 64 bytes, long enough for every algorithm.
let secret = [UInt8](0..<64)

extension JSONWebKey {
  /// Reads a key from its JSON text.
  init(json: String) throws {
    guard let object = try JSONValue(parsing: json).object else {
      throw TokenError.malformedKey(member: "(document)")
    }
    try self.init(object)
  }
}

/// Signs with HS256, whatever header and payload are.
func token(header: String = #"{"alg":"HS256"}"#, payload: String) throws -> String {
  try sealed("\(base64URL(header)).\(base64URL(payload))")
}

/// Appends an HS256 code to a signing input, which may be no token.
func sealed(_ input: String) throws -> String {
  // Signed by hand, since the signer makes no malformed tokens.
  let code = try HMAC.code(Array(input.utf8))
  return "\(input).\(base64URL(code))"
}

/// Writes a text in base64url without padding.
func base64URL(_ text: String) -> String { base64URL(Array(text.utf8)) }

/// Writes bytes in base64url without padding.
func base64URL(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
  let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
  return String(
    stride(from: 0, to: bits.count, by: 6).map { start in
      alphabet[
        (0..<6).reduce(0) { $0 << 1 | (start + $1 < bits.count ? Int(bits[start + $1]) : 0) }]
    })
}
