import JSON
import JSONSchema

/// The examples in the documentation of JSONSchema, compiled as they stand and never called.
struct JSONSchemaSnippets {
  func jsonSchemaExample() throws {
    let schema = try JSONSchema(["type": "object", "required": ["name"]])
    _ = schema.isValid(["name": "Ada"])  // true
    _ = schema.validate([:]).violations  // the instance must have the member "name"
  }
}
