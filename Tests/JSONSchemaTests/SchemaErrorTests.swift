import JSON
import JSONSchema
import Testing

struct SchemaFault: CustomTestStringConvertible {
  let testDescription: String
  let location: String
  let reason: SchemaError.Reason

  init(_ schema: String, at location: String, _ reason: SchemaError.Reason) {
    testDescription = schema
    self.location = location
    self.reason = reason
  }

  init(_ schema: String, at location: String, _ keyword: String, _ expected: String) {
    self.init(schema, at: location, .invalidKeyword(keyword, expected: expected))
  }

  static let all = [
    SchemaFault("7", at: "#", "a schema", "an object or a boolean"),
    SchemaFault(
      #"{"items": [true]}"#, at: "#/items", "a schema", "an object or a boolean"),
    SchemaFault(
      #"{"type": "text"}"#, at: "#/type", "type",
      "one of the seven names of types, or an array of them"),
    SchemaFault(#"{"required": [1]}"#, at: "#/required", "required", "an array of strings"),
    SchemaFault(
      #"{"$defs": {"a": {}}, "properties": {"b": {"minLength": -1}}}"#,
      at: "#/properties/b/minLength", "minLength", "a whole number of at least 0"),
    SchemaFault(#"{"multipleOf": 0}"#, at: "#/multipleOf", "multipleOf", "a number above 0"),
    SchemaFault(#"{"anyOf": []}"#, at: "#/anyOf", "anyOf", "a non-empty array of schemas"),
    SchemaFault(#"{"pattern": 1}"#, at: "#/pattern", "pattern", "a string"),
    SchemaFault(#"{"uniqueItems": 1}"#, at: "#/uniqueItems", "uniqueItems", "true or false"),
    SchemaFault(
      #"{"$schema": "https://example.com/own"}"#, at: "#/$schema",
      .unknownDialect("https://example.com/own")),
    SchemaFault(
      #"{"$id": "https://a.b/c", "$defs": {"x": {"$id": "d"}, "y": {"$id": "d", "type": "null"}}}"#,
      at: "https://a.b/d#", .duplicateIdentifier("https://a.b/d")),
  ]
}

@Suite struct `A schema that cannot be compiled` {
  @Test(arguments: SchemaFault.all)
  func `names the keyword and what it must be`(_ fault: SchemaFault) throws {
    let schema = try JSONValue(parsing: fault.testDescription)
    let error = #expect(throws: SchemaError.self) { try JSONSchema(schema) }
    #expect(error?.reason == fault.reason)
    #expect(error?.location == fault.location)
  }

  @Test func `says so in words`() {
    let error = #expect(throws: SchemaError.self) { try JSONSchema(["minItems": "1"]) }
    #expect(error?.description == "#/minItems: minItems must be a whole number of at least 0")
  }

  @Test func `may be nested too deep`() {
    var schema: JSONValue = true
    for _ in 0..<1_100 { schema = ["not": schema] }
    let error = #expect(throws: SchemaError.self) { try JSONSchema(schema) }
    #expect(error?.reason == .tooDeep(limit: 1_024))
  }

  @Test func `is told apart from an instance that is nested too deep`() throws {
    let schema = try JSONSchema(["items": ["$ref": "#"]])
    var instance: JSONValue = []
    for _ in 0..<250 { instance = [instance] }
    #expect(schema.isValid(instance))
    for _ in 0..<250 { instance = [instance] }
    let message = schema.validate(instance).violations.first?.message
    #expect(message?.hasPrefix("could not be evaluated: more than 512 schemas") == true)
  }
}
