public import JSON

/// What the evaluation of an instance came to.
public struct SchemaResult: Sendable, Equatable {
  /// The forms of output that JSON Schema 2020-12 section 12.4 names.
  public enum Form: Sendable {
    /// Only whether the instance is valid.
    case flag
    /// A flat list of violations.
    case basic
    /// Violations with their causes inside them.
    case detailed
  }

  /// What fails, in the order of the schema; empty where the instance is valid.
  public let violations: [SchemaViolation]

  /// Whether the instance is valid.
  public var isValid: Bool { violations.isEmpty }

  init(_ run: Run, _ instance: JSONValue) {
    guard !run.failures.isEmpty else {
      violations = []
      return
    }
    let findings = Findings(run, instance)
    violations = findings.outermost.map { SchemaViolation(findings, $0) }
  }

  /// The result of an evaluation that came to no end.
  init(unfinished message: String, location: String) {
    violations = [SchemaViolation(unfinished: message, location: location)]
  }

  /// The result as a document.
  ///
  /// - Parameter form: How much it tells.
  /// - Returns: An object with `valid` and, beyond `flag`, `errors`.
  public func output(_ form: Form) -> JSONValue {
    var object = JSONObject([JSONObject.Member("valid", .bool(isValid))])
    switch form {
    case .flag: break
    case .basic where !isValid: object["errors"] = .array(violations.flatMap(Self.flat))
    case .detailed where !isValid: object["errors"] = .array(violations.map(Self.nested))
    default: break
    }
    return .object(object)
  }

  private static func unit(_ violation: SchemaViolation) -> JSONObject {
    let text = violation.text
    return JSONObject([
      JSONObject.Member("valid", false),
      JSONObject.Member("keywordLocation", .string(text.keywordLocation)),
      JSONObject.Member("absoluteKeywordLocation", .string(text.absoluteKeywordLocation)),
      JSONObject.Member("instanceLocation", .string(text.instanceLocation)),
      JSONObject.Member("error", .string(text.message)),
    ])
  }

  private static func flat(_ violation: SchemaViolation) -> [JSONValue] {
    [.object(unit(violation))] + violation.causes.flatMap(flat)
  }

  private static func nested(_ violation: SchemaViolation) -> JSONValue {
    var object = unit(violation)
    if !violation.causes.isEmpty { object["errors"] = .array(violation.causes.map(nested)) }
    return .object(object)
  }
}
