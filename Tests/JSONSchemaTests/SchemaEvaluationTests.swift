import JSON
import JSONSchema
import Testing

@Suite struct `Evaluating a schema` {
  @Test func `works as the documentation says`() throws {
    let schema = try JSONSchema(["type": "object", "required": ["name"]])
    #expect(schema.isValid(["name": "Ada"]))
    #expect(
      schema.validate([:]).violations.map(\.description)
        == [#"the instance must have the member "name""#])
  }

  @Test(arguments: KeywordCase.all)
  func `holds each keyword`(_ example: KeywordCase) throws {
    let schema = try JSONSchema(JSONValue(parsing: example.schema))
    for text in example.valid {
      let instance = try JSONValue(parsing: text)
      #expect(schema.isValid(instance), "\(text)")
      #expect(schema.validate(instance).isValid, "\(text)")
    }
    for text in example.invalid {
      let instance = try JSONValue(parsing: text)
      #expect(!schema.isValid(instance), "\(text)")
      #expect(!schema.validate(instance).isValid, "\(text)")
    }
  }

  @Test func `counts scalars, not grapheme clusters`() throws {
    let schema = try JSONSchema(["maxLength": 2])
    #expect(schema.isValid("\u{1f600}\u{1f600}"))
    #expect(!schema.isValid("e\u{301}e"))
  }

  @Test func `takes a boolean for a schema`() throws {
    #expect(try JSONSchema(true).isValid(1))
    #expect(try !JSONSchema(false).isValid(1))
  }

  @Test func `reads a schema by the draft that it names`() throws {
    let tuple: JSONValue = [
      "$schema": "http://json-schema.org/draft-07/schema#", "items": [["type": "string"]],
    ]
    #expect(try !JSONSchema(tuple).isValid([1]))
  }

  @Test func `reads a nameless schema by the draft in its options`() throws {
    var options = JSONSchema.Options()
    options.draft = .draft7
    let schema: JSONValue = [
      "$ref": "#/definitions/a", "type": "array", "definitions": ["a": true],
    ]
    #expect(try JSONSchema(schema, options: options).isValid(1))
    #expect(try !JSONSchema(schema).isValid(1))
  }

  @Test func `asserts formats only where it is asked to`() throws {
    var options = JSONSchema.Options()
    #expect(try JSONSchema(["format": "date"], options: options).isValid("soon"))
    options.assertsFormat = true
    #expect(try !JSONSchema(["format": "date"], options: options).isValid("soon"))
  }

  @Test func `asserts content only where it is asked to`() throws {
    let schema: JSONValue = ["contentEncoding": "base64", "contentMediaType": "application/json"]
    var options = JSONSchema.Options()
    #expect(try JSONSchema(schema, options: options).isValid("!"))
    options.assertsContent = true
    let asserting = try JSONSchema(schema, options: options)
    #expect(asserting.isValid("e30="))
    #expect(!asserting.isValid("e30"))
    #expect(!asserting.isValid("ezp9"))
  }

  @Test func `holds its own metaschemas`() throws {
    for uri in [
      "https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#",
    ] {
      let metaschema = try JSONSchema(["$ref": .string(uri)])
      #expect(metaschema.isValid(["minLength": 1, "properties": ["a": true]]))
      #expect(!metaschema.isValid(["minLength": -1]))
      #expect(!metaschema.isValid(["properties": ["a": ["type": "text"]]]))
    }
  }
}
