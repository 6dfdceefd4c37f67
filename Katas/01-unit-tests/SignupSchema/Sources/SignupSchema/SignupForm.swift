import JSON
import JSONSchema

/// What the library's sign-up page sends.
public enum SignupForm {
  /// The schema that a form has to satisfy.
  ///
  /// - Throws: `SchemaError` where the schema itself is none.
  public static func schema() throws -> JSONSchema {
    // true is a schema too: it accepts whatever comes.
    let document: JSONValue = true
    return try JSONSchema(document)
  }
}
