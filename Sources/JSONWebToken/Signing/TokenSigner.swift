public import JSON

/// A signer of tokens with one key and one algorithm.
public struct TokenSigner: Sendable {
  private let key: JSONWebKey
  private let algorithm: Algorithm

  /// Chooses the key.
  ///
  /// - Parameters:
  ///   - key: A shared secret or a private key.
  ///   - algorithm: The algorithm.
  /// - Throws: ``TokenError/keyNotFor(_:)`` when the key does not fit the algorithm or may not
  ///   sign.
  public init(key: JSONWebKey, algorithm: Algorithm) throws(TokenError) {
    guard key.allows(.sign, with: algorithm) else { throw .keyNotFor(algorithm) }
    self.key = key
    self.algorithm = algorithm
  }

  /// Signs claims as a JSON Web Token.
  ///
  /// - Parameters:
  ///   - claims: The claims; they are not checked against any rules.
  ///   - type: The `typ` of the header.
  /// - Returns: The compact serialisation.
  /// - Throws: ``TokenError/cryptography(_:)`` when the library refuses.
  public func sign(_ claims: Claims, type: String = "JWT") throws(TokenError) -> String {
    try sign(
      payload: JSONWriter().bytes(.object(claims.members)),
      header: JSONObject([.init("typ", .string(type))]))
  }

  /// Signs any bytes.
  ///
  /// - Parameters:
  ///   - payload: The bytes.
  ///   - header: Further members of the header; `alg` is set to the signer's, and `kid` to the
  ///     key's, where it has one.
  /// - Returns: The compact serialisation.
  /// - Throws: ``TokenError/cryptography(_:)`` when the library refuses.
  public func sign(
    payload: [UInt8], header: JSONObject = JSONObject()
  ) throws(TokenError) -> String {
    var header = header
    header["alg"] = .string(algorithm.rawValue)
    if let id = key.id { header["kid"] = .string(id) }
    let dot = UInt8(ascii: ".")
    var text = Base64URL.encode(JSONWriter().bytes(.object(header)))
    text.append(dot)
    text += Base64URL.encode(payload)
    let signature = try key.material.sign(text, with: algorithm)
    text.append(dot)
    text += Base64URL.encode(signature)
    return String(decoding: text, as: UTF8.self)
  }
}
