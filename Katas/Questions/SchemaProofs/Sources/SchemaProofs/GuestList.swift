import JSON
public import JSONSchema

/// The schema of an entry in the guest list of a garden party.
///
/// - Parameters:
///   - isClosed: Whether members that the schema does not name are refused.
///   - assertsFormat: Whether the validator was told to check `format`.
/// - Returns: The schema, ready to judge.
/// - Throws: What is wrong with the schema itself.
public func guestSchema(isClosed: Bool = false, assertsFormat: Bool = false) throws -> JSONSchema {
  let closing = isClosed ? #""additionalProperties": false,"# : ""
  let document = try JSONValue(
    parsing: """
      {
        "type": "object", "required": ["name"], \(closing)
        "properties": {
          "name": {"type": "string", "minLength": 1},
          "guests": {"type": "integer", "minimum": 1, "maximum": 6},
          "meal": {"enum": ["fish", "vegan"]},
          "email": {"type": "string", "format": "email"}
        }
      }
      """)
  var options = JSONSchema.Options()
  options.assertsFormat = assertsFormat
  return try JSONSchema(document, options: options)
}
