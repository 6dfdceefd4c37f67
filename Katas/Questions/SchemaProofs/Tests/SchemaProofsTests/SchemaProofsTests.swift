import JSON
import JSONSchema
import SchemaProofs
import Testing

struct SchemaProofsTests {
  @Test(
    arguments: [
      (["name": ""], "/properties/name/minLength"),
      (["name": "Ada", "guests": 7], "/properties/guests/maximum"),
      (["name": "Ada", "meal": "beef"], "/properties/meal/enum"),
    ] as [(JSONValue, String)])
  func `refuses a value of the right type that is wrong`(entry: JSONValue, rule: String) throws {
    #expect(try guestSchema().validate(entry).violations.map(\.keywordLocation) == [rule])
  }

  @Test func `accepts a misspelt member in silence`() throws {
    #expect(try guestSchema().isValid(["name": "Ada", "emial": "ada@example.com"]))
  }

  @Test func `refuses a misspelt member once the schema is closed`() throws {
    let violations = try guestSchema(isClosed: true)
      .validate(["name": "Ada", "emial": "ada@example.com"]).violations
    #expect(violations.map(\.instanceLocation) == ["/emial"])
  }

  @Test func `takes any text for an email address, for format is a note`() throws {
    #expect(try guestSchema().isValid(["name": "Ada", "email": "ada"]))
  }

  @Test func `refuses a text that is no email address once it is told to assert formats`() throws {
    let violations = try guestSchema(assertsFormat: true)
      .validate(["name": "Ada", "email": "ada"]).violations
    #expect(violations.map(\.keywordLocation) == ["/properties/email/format"])
  }

  @Test func `points at every fault at once`() throws {
    let violations = try guestSchema().validate(["name": "", "guests": 0]).violations
    #expect(Set(violations.map(\.instanceLocation)) == ["/name", "/guests"])
  }
}
