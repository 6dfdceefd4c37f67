import JSON
import JSONSchema
import Testing

/// Work is bounded by what was handed in, so that no document keeps a server busy.
@Suite struct `Hostile work` {
  /// A schema that doubles the work at each of many steps.
  private func doubling(_ leaf: JSONValue) -> JSONValue {
    var definitions = JSONObject()
    for step in 0..<40 {
      let next: JSONValue = ["$ref": .string("#/$defs/s\(step + 1)")]
      definitions["s\(step)"] = ["allOf": [next, next]]
    }
    definitions["s40"] = leaf
    return ["$ref": "#/$defs/s0", "$defs": .object(definitions)]
  }

  /// The one violation of an evaluation that may take a fiftieth of the usual work.
  private func refusal(_ schema: JSONValue, _ instance: JSONValue) throws -> String {
    var options = JSONSchema.Options()
    options.limits.applications /= 50
    let violations = try JSONSchema(schema, options: options).validate(instance).violations
    #expect(violations.count == 1)
    return violations.first?.message ?? ""
  }

  @Test(.timeLimit(.minutes(1))) func `of references that double ends`() throws {
    #expect(try !JSONSchema(doubling(true)).isValid(1))
    #expect(try refusal(doubling(true), 1).contains("with 20000 applications of a schema"))
  }

  @Test(.timeLimit(.minutes(1))) func `of comparing many items again and again ends`() throws {
    let items = (0..<2_000).map { JSONValue.number(JSONNumber($0)) }
    let message = try refusal(doubling(["uniqueItems": true]), .array(items))
    #expect(message.contains("applications of a schema"))
  }

  @Test(.timeLimit(.minutes(1))) func `of patterns that walk back on many texts ends`() throws {
    let text = JSONValue.string(String(repeating: "a", count: 1_000) + "é!")
    let items = (0..<40).map { JSONValue.array([text, .number(JSONNumber($0))]) }
    let message = try refusal(
      ["items": ["prefixItems": [["pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"]]]], .array(items))
    #expect(message.contains("applications of a schema") || message.contains("in bounded time"))
  }

  @Test(.timeLimit(.minutes(1))) func `of dividing by a number of many digits ends`() throws {
    let divisor = String(repeating: "7", count: 1_000)
    let dividend = String(repeating: "3", count: 1_000) + "e1000000000000000"
    let items = String(repeating: dividend + ",", count: 20) + "0"
    let schema = try JSONValue(parsing: #"{"items":{"multipleOf":\#(divisor)}}"#)
    let message = try refusal(schema, JSONValue(parsing: "[\(items)]"))
    #expect(message.contains("applications of a schema"))
  }

  @Test func `is not what a large honest document takes, for each of its values counts`() throws {
    let row: JSONValue = ["id": 7, "tags": ["a", "b"], "at": ["x": 1, "y": 2]]
    var options = JSONSchema.Options()
    options.limits.applications = 10
    let schema: JSONValue = [
      "items": [
        "type": "object",
        "properties": [
          "id": ["allOf": [["type": "integer"], ["minimum": 1], ["maximum": 9]]],
          "tags": ["items": ["type": "string", "pattern": "^[a-z]$"], "uniqueItems": true],
          "at": ["additionalProperties": ["type": "integer"]],
        ],
      ]
    ]
    let rows = JSONValue.array(Array(repeating: row, count: 1_000))
    #expect(try JSONSchema(schema, options: options).isValid(rows))
  }
}
