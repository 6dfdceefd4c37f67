import JSON
import JSONSchema
import SignupSchema
import Testing

@Suite struct SignupSchemaTests {
  private enum Answer { case accepts, refuses }

  /// A form that is right; each test changes one thing.
  private let form = JSONObject([
    .init("name", "Ada Lovelace"), .init("email", "ada@example.com"), .init("birthYear", 1990),
    .init("topics", ["novels"]), .init("terms", true),
  ])

  /// The schema's answer to the form with these members changed; nil takes a member away.
  private func answer(to changes: [String: JSONValue?] = [:]) throws -> Answer {
    var form = form
    for (name, value) in changes { form[name] = value }
    return try SignupForm.schema().isValid(.object(form)) ? .accepts : .refuses
  }

  @Test func `accepts a form with all that is needed`() throws {
    let found = try answer()
    #expect(found == .accepts)
  }

  @Test(arguments: ["name", "email", "birthYear", "topics", "terms"])
  func `refuses a form that lacks a member`(name: String) throws {
    let found = try answer(to: [name: nil])
    #expect(found == .refuses)
  }

  @Test(
    arguments: [("name", 5), ("birthYear", "1990"), ("topics", "novels"), ("terms", "yes")]
      as [(String, JSONValue)])
  func `refuses a value of another type`(name: String, value: JSONValue) throws {
    let found = try answer(to: [name: value])
    #expect(found == .refuses)
  }

  @Test(arguments: ["", "   "])
  func `checks more than types: a name of nothing is a text too`(name: String) throws {
    let found = try answer(to: ["name": .string(name)])
    #expect(found == .refuses)
  }

  @Test func `a format only describes, unless somebody asks for more`() throws {
    #expect(try JSONSchema(["format": "email"]).isValid("no address"))
  }

  @Test(arguments: ["ada", "ada@", "@example.com", "ada lovelace@example.com"])
  func `refuses a mail address that is none`(email: String) throws {
    let found = try answer(to: ["email": .string(email)])
    #expect(found == .refuses)
  }

  @Test(arguments: ["1900", "2026", "1990.0"])
  func `accepts whole years from 1900 to 2026`(year: String) throws {
    let found = try answer(to: ["birthYear": JSONValue(parsing: year)])
    #expect(found == .accepts)
  }

  @Test(arguments: ["1899", "2027", "1990.5"])
  func `refuses other years, and half ones`(year: String) throws {
    let found = try answer(to: ["birthYear": JSONValue(parsing: year)])
    #expect(found == .refuses)
  }

  @Test func `accepts three topics`() throws {
    let found = try answer(to: ["topics": ["science", "novels", "comics"]])
    #expect(found == .accepts)
  }

  @Test func `refuses a list without a topic`() throws {
    let found = try answer(to: ["topics": []])
    #expect(found == .refuses)
  }

  @Test func `refuses the same topic twice`() throws {
    let found = try answer(to: ["topics": ["novels", "comics", "novels"]])
    #expect(found == .refuses)
  }

  @Test(arguments: [["chess"], ["novels", "chess"], ["novels", 5]] as [JSONValue])
  func `refuses an unknown topic, wherever it stands`(topics: JSONValue) throws {
    let found = try answer(to: ["topics": topics])
    #expect(found == .refuses)
  }

  @Test func `refuses terms that were not accepted`() throws {
    let found = try answer(to: ["terms": false])
    #expect(found == .refuses)
  }

  @Test(arguments: ["+49301234567", .null] as [JSONValue])
  func `accepts a phone number, and null for none`(phone: JSONValue) throws {
    let found = try answer(to: ["phone": phone])
    #expect(found == .accepts)
  }

  @Test func `refuses words before the phone number`() throws {
    let found = try answer(to: ["phone": "call +49301234567"])
    #expect(found == .refuses)
  }

  @Test func `refuses words behind the phone number`() throws {
    let found = try answer(to: ["phone": "+49301234567 or so"])
    #expect(found == .refuses)
  }

  @Test(arguments: ["49301234567", "+49", "+1234567890123456", ""])
  func `refuses a phone number without plus, too short or too long`(phone: String) throws {
    let found = try answer(to: ["phone": .string(phone)])
    #expect(found == .refuses)
  }

  @Test func `unknown members come in, unless a schema keeps them out`() throws {
    let schema = try JSONSchema(["properties": ["name": ["type": "string"]]])
    #expect(schema.isValid(["name": "Ada", "isAdmin": true]))
  }

  @Test func `refuses a member that nobody asked for`() throws {
    let found = try answer(to: ["isAdmin": true])
    #expect(found == .refuses)
  }

  @Test func `needs no address where nothing is posted`() throws {
    let found = try answer(to: ["delivery": "desk"])
    #expect(found == .accepts)
  }

  @Test func `needs an address for the post`() throws {
    let found = try answer(to: ["delivery": "post"])
    #expect(found == .refuses)
  }

  @Test func `accepts a whole address`() throws {
    let address: JSONValue = ["street": "Mill Lane 1", "town": "Ely"]
    let found = try answer(to: ["delivery": "post", "address": address])
    #expect(found == .accepts)
  }

  @Test(
    arguments: [
      ["street": "Mill Lane 1"], ["town": "Ely"],
      ["street": "Mill Lane 1", "town": "Ely", "isAdmin": true],
    ] as [JSONValue])
  func `refuses half an address, and more than one`(address: JSONValue) throws {
    let found = try answer(to: ["delivery": "post", "address": address])
    #expect(found == .refuses)
  }

  @Test func `refuses another delivery`() throws {
    let found = try answer(to: ["delivery": "owl"])
    #expect(found == .refuses)
  }
}
