public import JSON

/// The JOSE header of a token (RFC 7515, section 4), with its registered members checked for form.
///
/// The members `jwk`, `jku`, `x5u` and `x5c`, with which a token could bring its own key, are never
/// followed.
public struct Header: Sendable {
  /// The parts together, so that passing a header on is cheap.
  private let parts: Parts

  /// All members, as they were written.
  public var members: JSONObject { parts.members }
  /// The value of `alg`, which may name an algorithm that this module lacks.
  public var algorithmName: String { parts.algorithmName }
  /// The value of `kid`: a hint which key to use.
  public var keyID: String? { parts.keyID }
  /// The value of `typ`, such as `JWT`.
  public var type: String? { parts.type }

  private final class Parts: Sendable {
    let members: JSONObject
    let algorithmName: String
    let keyID: String?
    let type: String?

    init(_ members: JSONObject, _ algorithmName: String, keyID: String?, type: String?) {
      self.members = members
      self.algorithmName = algorithmName
      self.keyID = keyID
      self.type = type
    }
  }

  /// Checks the form of a header.
  init(_ members: JSONObject) throws(TokenError) {
    guard let algorithm = try Self.string("alg", of: members) else {
      throw .missingAlgorithm
    }
    parts = Parts(
      members, algorithm, keyID: try Self.string("kid", of: members),
      type: try Self.string("typ", of: members))
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
