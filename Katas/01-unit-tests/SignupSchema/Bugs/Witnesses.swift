import JSON
import JSONSchema
import SignupSchema
import Testing

@Suite struct Witnesses {
  private func isValid(_ changes: [String: JSONValue?]) throws -> Bool {
    var form = JSONObject([
      .init("name", "Grace Hopper"), .init("email", "grace@example.org"), .init("birthYear", 2000),
      .init("topics", ["science", "comics"]), .init("terms", true),
    ])
    for (name, value) in changes { form[name] = value }
    return try SignupForm.schema().isValid(.object(form))
  }

  @Test func `lets-formats-describe`() throws {
    #expect(try !isValid(["email": "grace at example.org"]))
  }

  @Test func `leaves-the-door-open`() throws {
    #expect(try !isValid(["role": "librarian"]))
  }

  @Test func `leaves-the-back-door-open`() throws {
    #expect(try !isValid(["address": ["street": "Quay 2", "town": "Bath", "role": "librarian"]]))
  }

  @Test func `lists-and-does-not-demand`() throws {
    #expect(try !isValid(["email": nil]))
  }

  @Test func `takes-blanks-for-a-name`() throws {
    #expect(try !isValid(["name": " \t "]))
  }

  @Test func `finds-a-number-somewhere`() throws {
    #expect(try !isValid(["phone": "my number: +441234567890"]))
  }

  @Test func `stops-reading-at-the-number`() throws {
    #expect(try !isValid(["phone": "+441234567890, after six"]))
  }

  @Test func `refuses-null`() throws {
    #expect(try isValid(["phone": .null]))
  }

  @Test func `takes-half-a-year`() throws {
    #expect(try !isValid(["birthYear": JSONValue(parsing: "1999.25")]))
  }

  @Test func `refuses-the-newborn`() throws {
    #expect(try isValid(["birthYear": 2026]))
  }

  @Test func `sends-everybody-mail`() throws {
    #expect(try isValid([:]))
  }

  @Test func `posts-to-nowhere`() throws {
    #expect(try !isValid(["delivery": "post"]))
  }

  @Test func `takes-the-same-topic-twice`() throws {
    #expect(try !isValid(["topics": ["comics", "science", "comics"]]))
  }

  @Test func `takes-no-topic`() throws {
    #expect(try !isValid(["topics": []]))
  }

  @Test func `looks-at-the-first-topic`() throws {
    #expect(try !isValid(["topics": ["comics", "gossip"]]))
  }

  @Test func `asks-and-does-not-listen`() throws {
    #expect(try !isValid(["terms": false]))
  }
}
