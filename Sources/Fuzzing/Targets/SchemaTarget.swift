import JSON
import JSONSchema

/// The compiler of schemas: any document is refused or makes a schema that judges without a crash.
struct SchemaTarget: FuzzTarget {
  let examples = [
    ##"{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"a":{"type":"integer","minimum":1,"multipleOf":0.1}},"required":["a"],"additionalProperties":false}"##,
    ##"{"$defs":{"n":{"$anchor":"x","anyOf":[{"type":"null"},{"items":{"$ref":"#/$defs/n"}}]}},"items":{"$ref":"#x"},"prefixItems":[true,false],"unevaluatedItems":false,"contains":{"const":1},"minContains":2}"##,
    ##"{"$schema":"http://json-schema.org/draft-07/schema#","definitions":{"a":{"$id":"#f","pattern":"^(a|b)*\\p{L}[^\\d]{2,3}$"}},"allOf":[{"$ref":"#f"}],"if":{"maxLength":3},"then":{"format":"date"},"else":false,"dependencies":{"a":["b"]}}"##,
    ##"{"patternProperties":{"^x-":{"enum":[1,"a",null]}},"propertyNames":{"maxLength":9},"dependentSchemas":{"a":{"not":{"required":["z"]}}},"unevaluatedProperties":{"type":["string","number"]},"$dynamicAnchor":"m","properties":{"b":{"$dynamicRef":"#m"}},"oneOf":[{"minProperties":2},{"uniqueItems":true}]}"##,
  ].map { Array($0.utf8) }

  private static let instances: [JSONValue] = [
    .null, ["a": 1, "b": "x-y", "x-z": [1, 2, nil]], [1, "aa", [1, [2, []]], ["a": ["a": 3]]],
    "ab2é",
  ]

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    guard let document = try? JSONValue(parsing: input), let schema = try? JSONSchema(document)
    else {
      return false
    }
    for instance in Self.instances
    where schema.isValid(instance) != schema.validate(instance).isValid {
      throw BrokenPromise(
        "isValid and validate disagree on \(JSONWriter().text(instance))")
    }
    return true
  }
}
