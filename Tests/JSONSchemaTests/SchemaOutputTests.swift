import JSON
import JSONSchema
import Testing

@Suite struct `A violation` {
  private let form: JSONValue = [
    "$id": "https://example.com/form", "type": "object", "required": ["name"],
    "properties": [
      "name": ["$ref": "#/$defs/name"], "age": ["type": "integer", "minimum": 13],
      "contact": ["anyOf": [["type": "string"], ["type": "object", "required": ["mail"]]]],
    ],
    "$defs": ["name": ["type": "string", "minLength": 2]],
  ]

  @Test func `tells where, by which keyword and why`() throws {
    let result = try JSONSchema(form).validate(["name": "A"])
    let violation = try #require(result.violations.first)
    #expect(violation.instanceLocation == "/name")
    #expect(violation.keywordLocation == "/properties/name/$ref/minLength")
    #expect(
      violation.absoluteKeywordLocation == "https://example.com/form#/$defs/name/minLength")
    #expect(violation.message == "must have at least 2 characters, has 1")
    #expect(violation.description == "/name must have at least 2 characters, has 1")
  }

  @Test func `is reported with all the others`() throws {
    let result = try JSONSchema(form).validate(["age": 12, "contact": [:]])
    #expect(
      result.violations.map(\.description) == [
        "/age must be at least 13, is 12",
        "/contact must fit at least one of 2 schemas, fits none",
        #"the instance must have the member "name""#,
      ])
  }

  @Test func `carries its causes`() throws {
    let result = try JSONSchema(form).validate(["name": "Ada", "contact": [:]])
    let causes = try #require(result.violations.first).causes
    #expect(
      causes.map(\.keywordLocation) == [
        "/properties/contact/anyOf/0/type", "/properties/contact/anyOf/1/required",
      ])
  }

  @Test func `escapes names in its pointers`() throws {
    let result = try JSONSchema(["properties": ["a/b~c": ["type": "null"]]])
      .validate(["a/b~c": [1]])
    #expect(result.violations.first?.instanceLocation == "/a~1b~0c")
    #expect(result.violations.first?.keywordLocation == "/properties/a~1b~0c/type")
  }

  @Test func `carries the causes of its causes`() throws {
    let schema: JSONValue = [
      "minProperties": 1,
      "oneOf": [["type": "string"], ["anyOf": [["type": "null"], ["required": ["b"]]]]],
    ]
    let violations = try JSONSchema(schema).validate([:]).violations
    let outer = try #require(violations.last)
    #expect(violations.map(\.keywordLocation) == ["/minProperties", "/oneOf"])
    #expect(outer.causes.map(\.keywordLocation) == ["/oneOf/0/type", "/oneOf/1/anyOf"])
    #expect(
      outer.causes.last?.causes.map(\.message)
        == ["must be null, is an object", #"must have the member "b""#])
  }

  @Test func `tells the way through names, patterns and dependencies`() throws {
    let schema: JSONValue = [
      "propertyNames": ["maxLength": 2], "patternProperties": ["^c/": ["type": "null"]],
      "dependentSchemas": ["a~": ["required": ["b"]]], "unevaluatedProperties": false,
    ]
    let violations = try JSONSchema(schema).validate(["a~": 1, "c/d": 2]).violations
    #expect(
      violations.map(\.keywordLocation) == [
        "/propertyNames/maxLength", "/patternProperties/^c~1/type",
        "/dependentSchemas/a~0/required", "/unevaluatedProperties",
      ])
    #expect(violations.map(\.instanceLocation) == ["/c~1d", "/c~1d", "", "/a~0"])
    #expect(violations.first?.message == "must have at most 2 characters, has 3")
  }

  @Test func `never comes from a branch that was not needed`() throws {
    let schema: JSONValue = [
      "anyOf": [["type": "null"], ["type": "string"]], "not": ["type": "array"],
      "if": ["const": "b"], "then": ["maxLength": 0],
    ]
    #expect(try JSONSchema(schema).validate("a").violations.isEmpty)
  }
}

@Suite struct `The output` {
  private func output(_ form: SchemaResult.Form, of instance: JSONValue) throws -> JSONValue {
    let schema: JSONValue = ["oneOf": [["type": "null"], ["minimum": 5]]]
    return try JSONSchema(schema).validate(instance).output(form)
  }

  @Test func `is a flag`() throws {
    #expect(try output(.flag, of: 1) == ["valid": false])
    #expect(try output(.flag, of: 7) == ["valid": true])
  }

  @Test func `is a list in the basic form`() throws {
    let errors = try output(.basic, of: 1)["errors"]?.array
    #expect(
      errors?.map { $0["keywordLocation"] } == ["/oneOf", "/oneOf/0/type", "/oneOf/1/minimum"])
    #expect(errors?.allSatisfy { $0["errors"] == nil } == true)
  }

  @Test func `is a tree in the detailed form`() throws {
    let errors = try output(.detailed, of: 1)["errors"]
    #expect(errors?[0]?["keywordLocation"] == "/oneOf")
    #expect(errors?[0]?["errors"]?[1]?["error"] == "must be at least 5, is 1")
    #expect(errors?[0]?["errors"]?[1]?["absoluteKeywordLocation"] == "#/oneOf/1/minimum")
  }

  @Test(arguments: [SchemaResult.Form.basic, .detailed])
  func `has no errors where the instance is valid`(_ form: SchemaResult.Form) throws {
    #expect(try output(form, of: 7) == ["valid": true])
  }
}
