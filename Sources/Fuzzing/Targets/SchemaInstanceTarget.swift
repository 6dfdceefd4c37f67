import JSON
import JSONSchema

/// The judgement of instances: the two ways to ask agree, and a refusal names a place.
struct SchemaInstanceTarget: FuzzTarget {
  private let schemas: [JSONSchema]

  let examples = [
    ##"{"email":"ada@example.com","password":"correct horse","age":36,"born":"1815-12-10","tags":["a","b"],"home":{"street":"St James's Square 12","city":"London"}}"##,
    ##"{"tree":{"value":1,"children":[{"value":2,"children":[]},{"value":3,"children":[{"value":4}]}]},"x-note":"n"}"##,
    ##"[1,2.50,"3",[],{},null,true,-0,1e5,["1815-12-10T10:00:00Z","a@b.c","::1","https://example.com/%41"]]"##,
  ].map { Array($0.utf8) }

  init() throws {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    schemas = try [
      ##"{"type":["object","array"],"required":["email"],"properties":{"email":{"format":"email","maxLength":40},"password":{"minLength":12,"pattern":"^(\\w+ ?)+$"},"age":{"type":"integer","minimum":18,"multipleOf":2},"born":{"format":"date"},"tags":{"items":{"type":"string"},"uniqueItems":true},"home":{"properties":{"city":true},"unevaluatedProperties":{"type":"string"}}},"additionalProperties":false}"##,
      ##"{"$defs":{"node":{"type":"object","properties":{"value":{"type":"number"},"children":{"type":"array","items":{"$ref":"#/$defs/node"}}},"required":["value"]}},"properties":{"tree":{"$ref":"#/$defs/node"}},"patternProperties":{"^x-":{"maxLength":3}},"minProperties":1}"##,
      ##"{"prefixItems":[{"const":1},{"const":2.5}],"items":{"anyOf":[{"type":"null"},{"format":"date-time"},{"format":"ipv6"},{"format":"uri"},{"not":{"type":"string"}}]},"contains":{"type":"boolean"},"maxItems":12}"##,
    ].map { try JSONSchema(JSONValue(parsing: $0), options: options) }
  }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    guard let instance = try? JSONValue(parsing: input) else { return false }
    for (index, schema) in schemas.enumerated() {
      let result = schema.validate(instance)
      if schema.isValid(instance) != result.isValid {
        throw BrokenPromise("isValid and validate disagree on schema \(index)")
      }
      if !result.isValid, result.violations.isEmpty {
        throw BrokenPromise("schema \(index) refuses without a violation")
      }
    }
    return true
  }
}
