import JSON
import Ports
import Services
import TestDoubles
import Testing

@Suite struct `A sign-up` {
  private let world = AccountWorld()

  @Test func `stores an account that is not confirmed`() async throws {
    try await world.signUp.register(form())
    #expect(world.account?.email == ada)
    #expect(world.account?.name == "Ada")
    #expect(world.account?.isConfirmed == false)
  }

  @Test func `stores a hash that the password fits`() async throws {
    try await world.signUp.register(form())
    let hash = try #require(world.account?.password)
    #expect(try await world.hasher.verify(password, against: hash))
    #expect(hash.encoded != password)
  }

  @Test func `mails one link to the address`() async throws {
    try await world.signUp.register(form())
    #expect(world.mails.sent.map(\.mail.to) == [ada])
    #expect(world.mails.sent.map(\.mail.from) == ["shop@example.com"])
    #expect(world.linkTokens.count == 1)
    #expect(
      world.mails.sent[0].mail.body.contains("\nhttps://shop.example/confirm/id-1.id-2\n"))
  }

  @Test func `says until when the link is valid`() async throws {
    try await world.signUp.register(form())
    #expect(world.mails.sent[0].mail.body.contains("until 2026-03-02T12:00:00Z"))
  }

  @Test func `mails no word of the form`() async throws {
    try await world.signUp.register(form(["name": "visit evil.example"]))
    let mail = world.mails.sent[0].mail
    #expect(!(mail.subject + mail.body).contains("evil"))
  }

  @Test func `stores no token of a link`() async throws {
    try await world.signUp.register(form())
    let stored = try #require(world.account?.confirmationLink?.digest.encoded)
    #expect(stored != world.linkTokens[0])
    #expect(stored == Secret("digest-1"))
  }

  @Test func `is confirmed by its link`() async throws {
    try await world.signUp.register(form())
    let id = try await world.signUp.confirm(world.linkTokens[0])
    #expect(world.account?.id == id)
    #expect(world.account?.isConfirmed == true)
  }

  @Test func `has no problem with a form at the ends of its bounds`() async throws {
    let longest = String(repeating: "x", count: 128)
    let fields: JSONValue = .string(longest)
    try await world.signUp.register(form(["password": fields]))
    try await AccountWorld().signUp.register(form(["password": "twelve chars", "name": "A"]))
    #expect(world.mails.sent.count == 1)
  }
}

@Suite struct `The form of a sign-up` {
  struct Refusal: CustomTestStringConvertible {
    let testDescription: String
    let changes: [String: JSONValue]
    let fields: [String]
  }

  static let refusals = [
    Refusal(testDescription: "no address", changes: ["email": .null], fields: [""]),
    Refusal(testDescription: "no at", changes: ["email": "ada"], fields: ["/email"]),
    Refusal(
      testDescription: "quoted local part, which is mail but no account",
      changes: ["email": #""ada lovelace"@example.com"#], fields: ["/email"]),
    Refusal(testDescription: "blank name", changes: ["name": " "], fields: ["/name"]),
    Refusal(testDescription: "line break", changes: ["name": "Ada\nBcc"], fields: ["/name"]),
    Refusal(
      testDescription: "long name", changes: ["name": .string(String(repeating: "x", count: 101))],
      fields: ["/name"]),
    Refusal(
      testDescription: "short password", changes: ["password": "hunter2-abc"],
      fields: ["/password"]),
    Refusal(
      testDescription: "long password",
      changes: ["password": .string(String(repeating: "x", count: 129))], fields: ["/password"]),
    Refusal(testDescription: "number", changes: ["password": 123], fields: ["/password"]),
    Refusal(testDescription: "stranger", changes: ["isAdmin": true], fields: ["/isAdmin"]),
    Refusal(
      testDescription: "three at once", changes: ["email": "ada", "name": "", "password": "x"],
      fields: ["/email", "/name", "/password"]),
  ]

  @Test(arguments: refusals)
  func `is refused with all that is wrong`(_ refusal: Refusal) async throws {
    let error = await #expect(throws: FormError.self) {
      try await AccountWorld().signUp.register(form(refusal.changes))
    }
    #expect(error?.problems.map(\.field).sorted() == refusal.fields)
  }

  @Test(arguments: refusals)
  func `is refused before anything is hashed, stored or sent`(_ refusal: Refusal) async throws {
    let world = AccountWorld()
    _ = try? await world.signUp.register(form(refusal.changes))
    #expect(world.hasher.work.isEmpty)
    #expect(world.accounts.accounts.isEmpty)
    #expect(world.mails.attempts.isEmpty)
  }

  @Test func `quotes no password when it is refused`() async throws {
    let error = await #expect(throws: FormError.self) {
      try await AccountWorld().signUp.register(form(["password": "hunter2"]))
    }
    #expect(error?.description == "/password must have at least 12 characters, has 7")
  }

  @Test func `prints no password`() throws {
    var text = try "\(SignUpForm(form())) \(String(reflecting: SignUpForm(form())))"
    try dump(SignUpForm(form()), to: &text)
    #expect(text.contains("(hidden)"))
    #expect(!text.contains("correct horse"))
  }
}
