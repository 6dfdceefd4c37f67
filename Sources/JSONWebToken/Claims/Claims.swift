public import JSON

/// The claims of a token (RFC 7519, section 4).
///
/// The registered ones have properties of their own; others are read and set by name.
public struct Claims: Sendable, Equatable {
  /// All claims by their names.
  public var members: JSONObject

  /// Makes claims of members.
  ///
  /// - Parameter members: The claims by their names.
  public init(_ members: JSONObject = JSONObject()) { self.members = members }

  /// A claim by its name; setting `nil` removes it.
  public subscript(name: String) -> JSONValue? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// The identifier of the subject (`sub`), where it is a text.
  public var subject: String? {
    get { members["sub"]?.string }
    set { members["sub"] = newValue.map(JSONValue.string) }
  }

  /// The identifier of the token (`jti`), where it is a text.
  public var tokenID: String? {
    get { members["jti"]?.string }
    set { members["jti"] = newValue.map(JSONValue.string) }
  }
}
