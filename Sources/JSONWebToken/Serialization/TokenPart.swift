internal import JSON

/// A part of a compact serialisation.
public enum TokenPart: String, Sendable {
  /// The JOSE header.
  case header
  /// The claims, or whatever else was signed.
  case payload
  /// The signature or authentication code.
  case signature

  /// How deep a part may nest; tokens are flat.
  private static let options = JSONParsingOptions(duplicateMembers: .refuse, maximumDepth: 32)

  /// Parses a part that must be a JSON object without duplicate members.
  func object(_ bytes: [UInt8]) throws(TokenError) -> JSONObject {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONValue(parsing: bytes, options: Self.options)
    } catch {
      if case .duplicateMember(let name) = error.reason { throw .duplicateMember(name, self) }
      throw .notJSON(self, reason: error.description)
    }
    guard let object = value.object else { throw .notAnObject(self) }
    return object
  }
}
