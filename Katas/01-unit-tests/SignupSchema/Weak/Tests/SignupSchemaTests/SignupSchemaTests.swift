import JSON
import JSONSchema
import SignupSchema
import Testing

@Suite struct SignupSchemaTests {
  private let form: JSONValue = [
    "name": "Ada", "email": "ada@example.com", "birthYear": 1990, "topics": ["novels"],
    "terms": true,
  ]

  @Test func `accepts a form`() throws {
    #expect(try SignupForm.schema().isValid(form))
  }

  @Test func `refuses an empty form`() throws {
    #expect(try !SignupForm.schema().isValid([:]))
  }

  @Test func `refuses wrong types`() throws {
    #expect(
      try !SignupForm.schema().isValid([
        "name": 1, "email": 2, "birthYear": "3", "topics": 4, "terms": 5,
      ]))
  }
}
