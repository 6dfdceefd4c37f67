import JSON
import JSONSchema
import Testing

@Suite struct `A message` {
  private func message(_ schema: JSONValue, _ instance: JSONValue) throws -> String {
    try #require(try JSONSchema(schema).validate(instance).violations.first).message
  }

  private static let digits = String(repeating: "7", count: 900)
  private static let cut = String(repeating: "7", count: 77) + "…"
  /// The same number as it is written; so many digits are scientific.
  private static let number = "7." + String(repeating: "7", count: 75) + "…"

  @Test(arguments: [
    ("1.5", "must be an integer, is the number 1.5"),
    ("\"4\"", "must be an integer, is the string \"4\""),
    ("true", "must be an integer, is the boolean true"), ("null", "must be an integer, is null"),
    ("[1]", "must be an integer, is an array"), ("{}", "must be an integer, is an object"),
  ])
  func `of a wrong type shows the value`(instance: String, words: String) throws {
    #expect(try message(["type": "integer"], JSONValue(parsing: instance)) == words)
  }

  @Test func `cuts a number of many digits`() throws {
    let number = try JSONValue(parsing: Self.digits)
    #expect(try message(["multipleOf": 5], number) == "must be a multiple of 5, is \(Self.number)")
    #expect(try message(["maximum": 5], number) == "must be at most 5, is \(Self.number)")
    #expect(try message(["minimum": number], 5) == "must be at least \(Self.number), is 5")
    #expect(
      try message(["type": "string"], number) == "must be a string, is the number \(Self.number)")
  }

  @Test func `cuts a long text, name or pattern`() throws {
    let long = JSONValue.string(Self.digits)
    let quoted = "\"" + Self.cut.dropFirst()
    #expect(try message(["const": 1], long) == "must be 1, is \(quoted)")
    #expect(try message(["pattern": "x"], long) == "must match x, is \(quoted)")
    #expect(try message(["pattern": long], "x") == "must match \(Self.cut), is \"x\"")
    #expect(try message(["required": [long]], [:]) == "must have the member \(quoted)")
    #expect(
      try message(["dependentRequired": ["a": [long]]], ["a": 1])
        == "must have the member \(quoted) because it has \"a\"")
  }

  @Test func `counts characters and not octets, and cuts none in two`() throws {
    let short = JSONValue.string(String(repeating: "🙂", count: 78))
    #expect(try message(["const": 1], short).unicodeScalars.count == 94)
    let long = JSONValue.string(String(repeating: "🙂", count: 79))
    let words = try message(["const": 1], long)
    #expect(words == "must be 1, is \"" + String(repeating: "🙂", count: 76) + "…")
  }

  @Test func `keeps what is short as it is, with the escapes of JSON`() throws {
    #expect(try message(["const": "a"], "b\n\"") == #"must be "a", is "b\n\"""#)
    #expect(try message(["const": [1, ["a": nil]]], [1]) == #"must be [1,{"a":null}], is [1]"#)
  }

  @Test func `tells only the count of long arrays and objects`() throws {
    let items = JSONValue.array(Array(repeating: 1, count: 9))
    #expect(try message(["const": 1], items) == "must be 1, is an array of 9 items")
    let members: JSONValue = ["a": 1, "b": 1, "c": 1, "d": 1, "e": 1]
    #expect(try message(["const": 1], members) == "must be 1, is an object of 5 members")
  }

  @Test func `names eight allowed values and counts the others`() throws {
    let allowed = JSONValue.array((1...11).map { .number(JSONNumber($0)) })
    #expect(
      try message(["enum": allowed], 0)
        == "must be one of 1, 2, 3, 4, 5, 6, 7, 8 or 3 others, is 0")
  }
}
