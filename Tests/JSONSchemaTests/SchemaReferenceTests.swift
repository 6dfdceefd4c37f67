import JSON
import JSONSchema
import Testing

@Suite struct `A reference` {
  @Test func `leads through a pointer with escapes`() throws {
    let schema: JSONValue = ["$ref": "#/$defs/a~1b%25", "$defs": ["a/b%": ["type": "null"]]]
    #expect(try JSONSchema(schema).isValid(nil))
    #expect(try !JSONSchema(schema).isValid(1))
  }

  @Test func `leads to an anchor`() throws {
    let schema: JSONValue = ["$ref": "#name", "$defs": ["a": ["$anchor": "name", "type": "null"]]]
    #expect(try !JSONSchema(schema).isValid(1))
  }

  @Test func `leads into the registry`() throws {
    let registry = SchemaRegistry([
      "https://example.com/schemas/name": ["type": "string", "minLength": 1]
    ])
    let schema: JSONValue = [
      "$id": "https://example.com/schemas/person", "properties": ["name": ["$ref": "name"]],
    ]
    let compiled = try JSONSchema(schema, registry: registry)
    #expect(compiled.isValid(["name": "Ada"]))
    #expect(!compiled.isValid(["name": ""]))
  }

  @Test func `leads to an embedded resource by its identifier`() throws {
    let schema: JSONValue = [
      "$id": "https://example.com/root/", "$ref": "inner",
      "$defs": ["x": ["$id": "inner", "$ref": "#/$defs/y", "$defs": ["y": ["const": 1]]]],
    ]
    #expect(try JSONSchema(schema).isValid(1))
    #expect(try !JSONSchema(schema).isValid(2))
  }

  @Test func `follows a tree as deep as it goes`() throws {
    let schema: JSONValue = [
      "type": "object", "additionalProperties": false,
      "properties": ["next": ["$ref": "#"]],
    ]
    let compiled = try JSONSchema(schema)
    #expect(compiled.isValid(["next": ["next": ["next": [:]]]]))
    #expect(!compiled.isValid(["next": ["next": ["nest": [:]]]]))
  }

  @Test func `extends a tree by a dynamic anchor`() throws {
    let registry = SchemaRegistry([
      "https://example.com/tree": [
        "$dynamicAnchor": "node", "type": "object",
        "properties": ["children": ["type": "array", "items": ["$dynamicRef": "#node"]]],
      ]
    ])
    let strict: JSONValue = [
      "$id": "https://example.com/strict", "$dynamicAnchor": "node", "$ref": "tree",
      "unevaluatedProperties": false,
    ]
    let compiled = try JSONSchema(strict, registry: registry)
    #expect(compiled.isValid(["children": [["children": []]]]))
    #expect(!compiled.isValid(["children": [["daat": 1]]]))
  }

  @Test(arguments: [
    ("https://example.com/nowhere", "#/properties/a/$ref"), ("#/$defs/none", "#/properties/a/$ref"),
    ("#none", "#/properties/a/$ref"),
  ])
  func `that leads nowhere is refused with its place`(_ target: String, _ place: String) {
    let error = #expect(throws: SchemaError.self) {
      try JSONSchema(["properties": ["a": ["$ref": .string(target)]]])
    }
    #expect(error?.reason == .unresolvedReference(target))
    #expect(error?.location == place)
  }

  @Test func `that leads back to itself ends in a violation`() throws {
    let result = try JSONSchema(["$ref": "#"]).validate(1)
    #expect(result.violations.count == 1)
    #expect(result.violations.first?.message.contains("leads back to itself") == true)
  }

  @Test func `that doubles at each step ends in a violation`() throws {
    var definitions = JSONObject()
    for step in 0..<40 {
      let next: JSONValue = ["$ref": .string("#/$defs/s\(step + 1)")]
      definitions["s\(step)"] = ["allOf": [next, next]]
    }
    definitions["s40"] = true
    var options = JSONSchema.Options()
    options.limits.applications = 50_000
    let schema: JSONValue = ["$ref": "#/$defs/s0", "$defs": .object(definitions)]
    #expect(try !JSONSchema(schema, options: options).isValid(1))
  }
}
