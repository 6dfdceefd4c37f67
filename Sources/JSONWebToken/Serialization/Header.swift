public import JSON

/// The JOSE header of a token (RFC 7515, section 4), with its registered members checked for form.
///
/// The members `jwk`, `jku`, `x5u` and `x5c`, with which a token could bring its own key, are never
/// followed.
public struct Header: Sendable {
  /// All members, as they were written.
  public let members: JSONObject
  /// The value of `alg`, which may name an algorithm that this module lacks.
  public let algorithmName: String
  /// The value of `kid`: a hint which key to use.
  public let keyID: String?
  /// The value of `typ`, such as `JWT`.
  public let type: String?

  /// Checks the form of a header.
  init(_ members: JSONObject) throws(TokenError) {
    self.members = members
    guard let algorithm = try Self.string("alg", of: members) else {
      throw .missingAlgorithm
    }
    algorithmName = algorithm
    keyID = try Self.string("kid", of: members)
    type = try Self.string("typ", of: members)
    try Self.checkCritical(members)
  }

  private static func string(
    _ name: String, of members: JSONObject
  ) throws(TokenError) -> String? {
    guard let value = members[name] else { return nil }
    guard let string = value.string else { throw .malformedHeader(name) }
    return string
  }

  /// Refuses every extension that must be understood, since this module has none (section 4.1.11).
  private static func checkCritical(_ members: JSONObject) throws(TokenError) {
    guard let critical = members["crit"] else { return }
    guard let names = critical.array, !names.isEmpty else { throw .malformedHeader("crit") }
    for name in names {
      guard let name = name.string, members[name] != nil else { throw .malformedHeader("crit") }
      throw .unsupportedExtension(name)
    }
  }
}
