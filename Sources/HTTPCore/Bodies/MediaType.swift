/// The type of a body, such as `text/html; charset=utf-8` (RFC 9110, section 8.3).
///
/// ```swift
/// MediaType("Application/JSON; charset=UTF-8")?.isJSON  // true
/// ```
public struct MediaType: Sendable, Hashable {
  /// The type and the subtype in lower case, such as `application/json`.
  public let name: String
  /// The parameters in their order; names in lower case, values without quotes.
  public let parameters: [Parameter]

  /// One parameter of a type.
  public struct Parameter: Sendable, Hashable {
    /// The name in lower case.
    public let name: String
    /// The value, unquoted.
    public let value: String
  }

  /// Reads the value of `Content-Type`; nil where it is none.
  public init?(_ text: String) {
    var reader = FieldReader(text)
    guard let type = reader.token(), reader.take("/"), let subtype = reader.token() else {
      return nil
    }
    name = "\(type)/\(subtype)".lowercased()
    var parameters: [Parameter] = []
    reader.skipBlanks()
    while reader.take(";") {
      reader.skipBlanks()
      if reader.isAtEnd || reader.isAt(";") { continue }
      guard let name = reader.token(), reader.take("="), let value = reader.tokenOrQuoted() else {
        return nil
      }
      parameters.append(Parameter(name: name.lowercased(), value: value))
      reader.skipBlanks()
    }
    guard reader.isAtEnd else { return nil }
    self.parameters = parameters
  }

  /// The value of a parameter, by its name in lower case.
  public subscript(parameter parameter: String) -> String? {
    parameters.first { $0.name == parameter }?.value
  }

  /// Says whether the type is `application/json` or one that ends with `+json` (RFC 6839).
  public var isJSON: Bool { name == "application/json" || name.hasSuffix("+json") }

  /// Says whether the type is that of forms in the syntax of queries.
  public var isForm: Bool { name == "application/x-www-form-urlencoded" }
}
