import JSON
import JSONSchema

/// What the library's sign-up page sends.
public enum SignupForm {
  /// The schema that a form has to satisfy.
  ///
  /// - Throws: `SchemaError` where the schema itself is none.
  public static func schema() throws -> JSONSchema {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    return try JSONSchema(document, options: options)
  }

  private static var document: JSONValue {
    [
      "type": "object",
      "required": required,
      "properties": [
        "name": name, "email": email, "birthYear": birthYear, "topics": topics, "terms": terms,
        "phone": phone, "delivery": ["enum": ["desk", "post"]], "address": address,
      ],
      "additionalProperties": false,
      "allOf": [addressForPost],
    ]
  }

  private static var required: JSONValue { ["name", "email", "birthYear", "topics", "terms"] }

  private static var name: JSONValue { ["type": "string", "pattern": #"\S"#] }

  private static var email: JSONValue { ["type": "string", "format": "email"] }

  private static var birthYear: JSONValue {
    ["type": "integer", "minimum": 1900, "maximum": 2026]
  }

  private static var topics: JSONValue {
    ["type": "array", "items": topic, "minItems": 1, "uniqueItems": true]
  }

  private static var topic: JSONValue { ["enum": ["novels", "comics", "science"]] }

  private static var terms: JSONValue { ["const": true] }

  private static var phone: JSONValue {
    ["type": ["string", "null"], "pattern": #"^\+[0-9]{7,15}$"#]
  }

  private static var address: JSONValue {
    [
      "type": "object",
      "required": ["street", "town"],
      "properties": ["street": ["type": "string"], "town": ["type": "string"]],
      "additionalProperties": false,
    ]
  }

  private static var addressForPost: JSONValue {
    ["if": wantsPost, "then": ["required": ["address"]]]
  }

  private static var wantsPost: JSONValue {
    ["required": ["delivery"], "properties": ["delivery": ["const": "post"]]]
  }
}
