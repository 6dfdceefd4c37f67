import JSON
import JSONSchema
import Testing

struct GuestBookTests {
  private let schema: JSONSchema

  init() throws {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    let document = try JSONValue(
      parsing: """
        {
          "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "name": {"type": "string", "minLength": 1},
            "email": {"type": "string", "format": "email"}
          }
        }
        """)
    schema = try JSONSchema(document, options: options)
  }

  @Test func `an entry with a name is valid`() {
    #expect(schema.isValid(["name": "Ada", "email": "ada@example.com"]))
  }

  @Test func `all that is wrong is told, with its place`() {
    let violations = schema.validate(["name": "", "email": "ada"]).violations
    #expect(violations.map(\.instanceLocation) == ["/name", "/email"])
    #expect(violations.map(\.keywordLocation).first == "/properties/name/minLength")
  }
}
