import JSON
import Ports
import Services
import TestDoubles
import Testing

@Suite struct `A sign-up with an address that has an account` {
  @Test func `changes nothing`() async throws {
    let world = try await AccountWorld.withAda()
    let before = world.account
    try await world.signUp.register(form(["name": "Eve", "password": "staple staple staple"]))
    #expect(world.accounts.accounts == [before])
  }

  @Test func `tells the owner at the stored address, without a link`() async throws {
    let world = try await AccountWorld.withAda()
    try await world.signUp.register(form(["email": "ADA@example.com"]))
    #expect(world.mails.sent.map(\.mail.to) == [ada])
    #expect(world.mails.sent.map(\.mail.subject) == ["You have an account already"])
    #expect(world.linkTokens.isEmpty)
  }

  @Test func `does the work of one that has none`() async throws {
    let known = try await AccountWorld.withAda()
    let unknown = AccountWorld()
    for world in [known, unknown] { try await world.signUp.register(form()) }
    #expect(known.hasher.work == unknown.hasher.work)
    #expect(known.mails.attempts.count == unknown.mails.attempts.count)
  }

  @Test func `fails as one that has none where the mailer is down`() async throws {
    for world in [try await AccountWorld.withAda(), AccountWorld()] {
      world.mails.failNext(with: ServerDown())
      await #expect(throws: ServerDown.self) { try await world.signUp.register(form()) }
    }
  }
}

@Suite struct `A sign-up before the confirmation` {
  private let world = AccountWorld()

  @Test func `replaces the earlier one`() async throws {
    try await world.signUp.register(form())
    let again = form(["name": "Ada King", "password": "staple staple staple"])
    try await world.signUp.register(again)
    let account = try #require(world.account)
    #expect(world.accounts.accounts.count == 1)
    #expect(account.name == "Ada King")
    #expect(try await world.hasher.verify(otherPassword, against: account.password))
  }

  @Test func `makes the earlier link useless`() async throws {
    try await world.signUp.register(form())
    try await world.signUp.register(form())
    await #expect(throws: LinkError.refused) {
      try await world.signUp.confirm(world.linkTokens[0])
    }
  }

  @Test func `has a link that is good`() async throws {
    try await world.signUp.register(form())
    try await world.signUp.register(form())
    try await world.signUp.confirm(world.linkTokens[1])
    #expect(world.account?.isConfirmed == true)
  }

  @Test func `takes the address as it is written last`() async throws {
    try await world.signUp.register(form())
    try await world.signUp.register(form(["email": "Ada@example.com"]))
    #expect(world.accounts.accounts.map(\.email) == ["Ada@example.com"])
    #expect(world.mails.sent.last?.mail.to == "Ada@example.com")
  }

  @Test func `is how to try again where the mailer was down`() async throws {
    world.mails.failNext(with: ServerDown())
    await #expect(throws: ServerDown.self) { try await world.signUp.register(form()) }
    try await world.signUp.register(form())
    try await world.signUp.confirm(world.linkTokens[0])
    #expect(world.accounts.accounts.map(\.isConfirmed) == [true])
  }

  @Test func `leaves one account where two come at once, and the last link is good`()
    async throws
  {
    try await virtualTime { clock in
      let accounts = InMemoryAccountStore(clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: accounts)
      async let first: Void = world.signUp.register(form())
      async let second: Void = world.signUp.register(form())
      _ = try await (first, second)
      #expect(accounts.accounts.count == 1)
      try await world.signUp.confirm(world.linkTokens[1])
      #expect(accounts.accounts.first?.isConfirmed == true)
    }
  }

  @Test func `stores nothing where the store fails, and sends nothing`() async throws {
    world.accounts.failNext(.insert, with: ServerDown())
    await #expect(throws: ServerDown.self) { try await world.signUp.register(form()) }
    #expect(world.accounts.accounts.isEmpty)
    #expect(world.mails.attempts.isEmpty)
  }

  @Test func `stores nothing where the hasher fails`() async throws {
    let failure = PasswordHasherError.unavailable(reason: "no memory")
    world.hasher.failNext(with: failure)
    await #expect(throws: failure) { try await world.signUp.register(form()) }
    #expect(world.accounts.accounts.isEmpty)
  }

  @Test func `gives up where others are faster sixteen times`() async throws {
    let taken = AccountStoreError.emailTaken(ada)
    world.accounts.failNext(.insert, count: 16, with: taken)
    await #expect(throws: taken) { try await world.signUp.register(form()) }
    try await world.signUp.register(form())
    #expect(world.accounts.accounts.count == 1)
  }
}
