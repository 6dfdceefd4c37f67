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

  /// What the schema complains about in the form with these members changed; nil takes one away.
  private func complaints(about changes: [String: JSONValue?] = [:]) throws -> [String] {
    var form = form
    for (name, value) in changes { form[name] = value }
    return try SignupForm.schema().validate(.object(form)).violations.map(\.description)
  }

  private func answer(to changes: [String: JSONValue?]) throws -> Answer {
    try complaints(about: changes).isEmpty ? .accepts : .refuses
  }

  @Test func `accepts a form with all that is needed`() throws {
    let complaints = try complaints()
    #expect(complaints == [])
  }

  @Test(arguments: ["name", "email", "birthYear", "topics", "terms"])
  func `refuses a form that lacks a member`(name: String) throws {
    let answer = try answer(to: [name: nil])
    #expect(answer == .refuses)
  }

  @Test(
    arguments: [("name", 5), ("birthYear", "1990"), ("topics", "novels"), ("terms", "yes")]
      as [(String, JSONValue)])
  func `refuses a value of another type`(name: String, value: JSONValue) throws {
    let answer = try answer(to: [name: value])
    #expect(answer == .refuses)
  }

  @Test(arguments: ["", "   "])
  func `checks more than types: a name of nothing is a text too`(name: String) throws {
    let answer = try answer(to: ["name": .string(name)])
    #expect(answer == .refuses)
  }

  @Test func `a format only describes, unless somebody asks for more`() throws {
    #expect(try JSONSchema(["format": "email"]).isValid("no address"))
  }

  @Test(arguments: ["ada", "ada@", "@example.com", "ada lovelace@example.com"])
  func `refuses a mail address that is none`(email: String) throws {
    let answer = try answer(to: ["email": .string(email)])
    #expect(answer == .refuses)
  }

  @Test(arguments: ["1900", "2026", "1990.0"])
  func `accepts whole years from 1900 to 2026`(year: String) throws {
    let complaints = try complaints(about: ["birthYear": JSONValue(parsing: year)])
    #expect(complaints == [])
  }

  @Test(arguments: ["1899", "2027", "1990.5"])
  func `refuses other years, and half ones`(year: String) throws {
    let answer = try answer(to: ["birthYear": JSONValue(parsing: year)])
    #expect(answer == .refuses)
  }

  @Test func `accepts three topics`() throws {
    let complaints = try complaints(about: ["topics": ["science", "novels", "comics"]])
    #expect(complaints == [])
  }

  @Test func `refuses a list without a topic`() throws {
    let answer = try answer(to: ["topics": []])
    #expect(answer == .refuses)
  }

  @Test func `refuses the same topic twice`() throws {
    let answer = try answer(to: ["topics": ["novels", "comics", "novels"]])
    #expect(answer == .refuses)
  }

  @Test(arguments: [["chess"], ["novels", "chess"], ["novels", 5]] as [JSONValue])
  func `refuses an unknown topic, wherever it stands`(topics: JSONValue) throws {
    let answer = try answer(to: ["topics": topics])
    #expect(answer == .refuses)
  }

  @Test func `refuses terms that were not accepted`() throws {
    let answer = try answer(to: ["terms": false])
    #expect(answer == .refuses)
  }

  @Test(arguments: ["+49301234567", .null] as [JSONValue])
  func `accepts a phone number, and null for none`(phone: JSONValue) throws {
    let complaints = try complaints(about: ["phone": phone])
    #expect(complaints == [])
  }

  @Test func `refuses words before the phone number`() throws {
    let answer = try answer(to: ["phone": "call +49301234567"])
    #expect(answer == .refuses)
  }

  @Test func `refuses words behind the phone number`() throws {
    let answer = try answer(to: ["phone": "+49301234567 or so"])
    #expect(answer == .refuses)
  }

  @Test(arguments: ["49301234567", "+49", "+1234567890123456", ""])
  func `refuses a phone number without plus, too short or too long`(phone: String) throws {
    let answer = try answer(to: ["phone": .string(phone)])
    #expect(answer == .refuses)
  }

  @Test func `unknown members come in, unless a schema keeps them out`() throws {
    let schema = try JSONSchema(["properties": ["name": ["type": "string"]]])
    #expect(schema.isValid(["name": "Ada", "isAdmin": true]))
  }

  @Test func `refuses a member that nobody asked for`() throws {
    let answer = try answer(to: ["isAdmin": true])
    #expect(answer == .refuses)
  }

  @Test func `needs no address where nothing is posted`() throws {
    let complaints = try complaints(about: ["delivery": "desk"])
    #expect(complaints == [])
  }

  @Test func `needs an address for the post`() throws {
    let answer = try answer(to: ["delivery": "post"])
    #expect(answer == .refuses)
  }

  @Test func `accepts a whole address`() throws {
    let address: JSONValue = ["street": "Mill Lane 1", "town": "Ely"]
    let complaints = try complaints(about: ["delivery": "post", "address": address])
    #expect(complaints == [])
  }

  @Test(
    arguments: [
      ["street": "Mill Lane 1"], ["town": "Ely"],
      ["street": "Mill Lane 1", "town": "Ely", "isAdmin": true],
    ] as [JSONValue])
  func `refuses half an address, and more than one`(address: JSONValue) throws {
    let answer = try answer(to: ["delivery": "post", "address": address])
    #expect(answer == .refuses)
  }

  @Test func `refuses another delivery`() throws {
    let answer = try answer(to: ["delivery": "owl"])
    #expect(answer == .refuses)
  }
}
