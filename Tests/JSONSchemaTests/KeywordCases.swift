import Testing

/// A schema of one keyword or two, with documents that it takes and refuses.
struct KeywordCase: CustomTestStringConvertible {
  let testDescription: String
  let schema: String
  let valid: [String]
  let invalid: [String]

  init(_ schema: String, valid: [String], invalid: [String]) {
    testDescription = schema
    self.schema = schema
    self.valid = valid
    self.invalid = invalid
  }

  static let all = [
    KeywordCase(#"{"type": "integer"}"#, valid: ["1", "1.0", "1e400"], invalid: ["1.5", "\"1\""]),
    KeywordCase(#"{"type": ["null", "array"]}"#, valid: ["null", "[]"], invalid: ["{}", "false"]),
    KeywordCase(
      #"{"enum": [1, {"a": 1.0}]}"#, valid: ["1.0", #"{"a": 1}"#], invalid: ["2", "true"]),
    KeywordCase(#"{"const": [false]}"#, valid: ["[false]"], invalid: ["[0]", "[]"]),
    KeywordCase(
      #"{"minimum": 9007199254740993}"#, valid: ["9007199254740993"], invalid: ["9007199254740992"]),
    KeywordCase(#"{"exclusiveMaximum": 3}"#, valid: ["2.9", "\"x\""], invalid: ["3", "3.0", "4"]),
    KeywordCase(#"{"multipleOf": 0.01}"#, valid: ["0.07", "19.99", "1e300"], invalid: ["0.075"]),
    KeywordCase(#"{"minLength": 2}"#, valid: [#""ab""#, "1"], invalid: [#""a""#, #""é""#]),
    KeywordCase(#"{"pattern": "^a+$"}"#, valid: [#""aa""#, "1"], invalid: [#""ab""#, #""""#]),
    KeywordCase(
      #"{"prefixItems": [{"const": 1}], "items": false}"#, valid: ["[1]", "[]"],
      invalid: ["[2]", "[1, 1]"]),
    KeywordCase(
      #"{"contains": {"const": 1}, "maxContains": 2}"#, valid: ["[1, 0, 1]"],
      invalid: ["[0]", "[1, 1, 1]"]),
    KeywordCase(
      #"{"contains": {"const": 1}, "minContains": 0}"#, valid: ["[]", "[1]"], invalid: []),
    KeywordCase(
      #"{"uniqueItems": true}"#, valid: ["[1, true, [1]]"],
      invalid: ["[1, 2, 1.0]", "[0,1,2,3,4,5,6,7,8,9,0]"]),
    KeywordCase(
      #"{"required": ["a", "b"]}"#, valid: [#"{"b": 1, "a": null}"#, "1"], invalid: [#"{"a": 1}"#]),
    KeywordCase(
      #"{"properties": {"a": false}, "additionalProperties": {"type": "null"}}"#,
      valid: ["{}", #"{"b": null}"#], invalid: [#"{"a": null}"#, #"{"b": 1}"#]),
    KeywordCase(
      #"{"patternProperties": {"^x-": true}, "additionalProperties": false}"#,
      valid: [#"{"x-a": 1}"#], invalid: [#"{"a": 1}"#]),
    KeywordCase(
      #"{"propertyNames": {"maxLength": 1}}"#, valid: [#"{"a": 1}"#], invalid: [#"{"ab": 1}"#]),
    KeywordCase(
      #"{"maxProperties": 1, "minProperties": 1}"#, valid: [#"{"a": 1}"#],
      invalid: ["{}", #"{"a": 1, "b": 2}"#]),
    KeywordCase(
      #"{"dependentRequired": {"card": ["name"]}}"#, valid: ["{}", #"{"card": 1, "name": 2}"#],
      invalid: [#"{"card": 1}"#]),
    KeywordCase(
      #"{"dependentSchemas": {"a": {"required": ["b"]}}}"#, valid: ["{}"], invalid: [#"{"a": 1}"#]),
    KeywordCase(
      #"{"allOf": [{"minimum": 1}, {"maximum": 2}]}"#, valid: ["1"], invalid: ["0", "3"]),
    KeywordCase(
      #"{"oneOf": [{"minimum": 1}, {"maximum": 2}]}"#, valid: ["0", "3"], invalid: ["1"]),
    KeywordCase(
      #"{"anyOf": [{"minimum": 5}, {"maximum": 2}]}"#, valid: ["1", "5"], invalid: ["3"]),
    KeywordCase(#"{"not": {"type": "null"}}"#, valid: ["1"], invalid: ["null"]),
    KeywordCase(
      #"{"if": {"minimum": 5}, "then": {"multipleOf": 5}, "else": {"multipleOf": 2}}"#,
      valid: ["10", "4"], invalid: ["6", "3"]),
    KeywordCase(
      #"{"anyOf": [{"properties": {"a": true}}], "unevaluatedProperties": false}"#,
      valid: [#"{"a": 1}"#], invalid: [#"{"b": 1}"#]),
    KeywordCase(
      #"{"allOf": [{"prefixItems": [true]}], "contains": {"const": 7}, "unevaluatedItems": false}"#,
      valid: ["[1, 7]", "[7]"], invalid: ["[1, 7, 1]"]),
  ]
}
