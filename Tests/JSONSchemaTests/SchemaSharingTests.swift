import JSON
import JSONSchema
import Testing

@Suite struct `A compiled schema` {
  @Test func `is used from many tasks at once`() async throws {
    let schema = try JSONSchema([
      "items": [
        "type": "object", "required": ["id"], "properties": ["id": ["pattern": "^(a|b)+$"]],
      ]
    ])
    let verdicts = await withTaskGroup(of: [Bool].self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<200).map { number in
            let isValid = (task + number).isMultiple(of: 3)
            let item: JSONValue = isValid ? ["id": "abba"] : ["id": "abbac"]
            return schema.isValid([item]) == isValid
              && schema.validate([item]).violations.count == (isValid ? 0 : 1)
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(verdicts.count == 1_600)
    #expect(verdicts.allSatisfy { $0 })
  }

  @Test func `follows the vocabularies of a metaschema in the registry`() throws {
    let metaschema: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://example.com/shape-only",
      "$vocabulary": [
        "https://json-schema.org/draft/2020-12/vocab/core": true,
        "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      ],
    ]
    let registry = SchemaRegistry(["https://example.com/shape-only": metaschema])
    let source: JSONValue = [
      "$schema": "https://example.com/shape-only", "properties": ["a": false], "minProperties": 2,
    ]
    let schema = try JSONSchema(source, registry: registry)
    #expect(schema.isValid(["b": 1]))
    #expect(!schema.isValid(["a": 1]))
  }

  @Test(arguments: [
    (#"{"minimum":1e99999999999999999}"#, "1e99999999999999998"),
    (#"{"multipleOf":1e-99999999999999999}"#, "\"1\""),
    (#"{"maxLength":1e400}"#, "[1]"), (#"{"multipleOf":7}"#, "1e99999999999999999"),
    (#"{"enum":[1e99999999999999999]}"#, "1e-99999999999999999"),
    (#"{"uniqueItems":true}"#, "[1e99999999999999999,10e99999999999999998]"),
  ])
  func `judges huge numbers without writing them out`(schema: String, instance: String) throws {
    let schema = try JSONSchema(JSONValue(parsing: schema))
    let instance = try JSONValue(parsing: instance)
    let result = schema.validate(instance)
    #expect(schema.isValid(instance) == result.isValid)
    #expect(result.violations.allSatisfy { $0.message.utf8.count < 200 })
  }
}
