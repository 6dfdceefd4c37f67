import Ports
import Services
import TestDoubles
import Testing

@Suite struct `A request for a new password` {
  @Test func `mails one link to the owner`() async throws {
    let world = try await AccountWorld.withAda()
    try await world.reset.request(for: ada)
    #expect(world.mails.sent.map(\.mail.to) == [ada])
    #expect(world.linkTokens.count == 1)
    #expect(world.mails.sent[0].mail.body.contains("until 2026-03-01T13:00:00Z"))
  }

  @Test func `mails to the stored address, not to the typed one`() async throws {
    let world = try await AccountWorld.withAda()
    try await world.reset.request(for: "ADA@example.com")
    #expect(world.mails.sent.map(\.mail.to) == [ada])
  }

  @Test func `mails one word to an address without an account`() async throws {
    let world = AccountWorld()
    try await world.reset.request(for: ada)
    #expect(world.mails.sent.map(\.mail.subject) == ["You have no account yet"])
    #expect(world.linkTokens.isEmpty)
  }

  @Test func `fails in the same way for both where the mailer is down`() async throws {
    for world in [try await AccountWorld.withAda(), AccountWorld()] {
      world.mails.failNext(with: ServerDown())
      await #expect(throws: ServerDown.self) { try await world.reset.request(for: ada) }
    }
  }

  @Test func `succeeds without a mail where others were faster every time`() async throws {
    let world = try await AccountWorld.withAda()
    world.accounts.failNext(
      .update, count: 100, with: AccountStoreError.stale(Account.ID("a-1"), version: 1))
    try await world.reset.request(for: ada)
    #expect(world.mails.sent.isEmpty)
  }

  @Test(arguments: [InMemoryAccountStore.Operation.find, .update])
  func `hands on the store's error, and mails nothing`(
    _ operation: InMemoryAccountStore.Operation
  ) async throws {
    let world = try await AccountWorld.withAda()
    world.accounts.failNext(operation, with: ServerDown())
    await #expect(throws: ServerDown.self) { try await world.reset.request(for: ada) }
    #expect(world.mails.attempts.isEmpty)
  }

  @Test func `leaves the old password good`() async throws {
    let world = try await AccountWorld.withAda()
    try await world.reset.request(for: ada)
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `can be made again where the mailer was down`() async throws {
    let world = try await AccountWorld.withAda()
    world.mails.failNext(with: ServerDown())
    _ = try? await world.reset.request(for: ada)
    try await world.reset.request(for: ada)
    #expect(try await world.reset.reset(world.linkTokens[0], to: otherPassword) == "ada")
  }

  @Test func `stores no token`() async throws {
    let world = try await AccountWorld.withAda()
    try await world.reset.request(for: ada)
    #expect(world.account?.resetLink?.digest.encoded == Secret("digest-1"))
  }

  @Test func `makes the earlier link useless`() async throws {
    let world = try await AccountWorld.withAda()
    try await world.reset.request(for: ada)
    try await world.reset.request(for: ada)
    await #expect(throws: LinkError.refused) {
      try await world.reset.reset(world.linkTokens[0], to: otherPassword)
    }
    #expect(try await world.reset.reset(world.linkTokens[1], to: otherPassword) == "ada")
  }

  @Test func `leaves one good link where two come at once`() async throws {
    try await virtualTime { clock in
      let store = InMemoryAccountStore(
        [try await AccountWorld.adasAccount()], clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: store)
      async let first: Void = world.reset.request(for: ada)
      async let second: Void = world.reset.request(for: ada)
      _ = try await (first, second)
      var good = 0
      for link in world.linkTokens {
        if (try? await world.reset.reset(link, to: otherPassword)) != nil { good += 1 }
      }
      #expect(world.linkTokens.count == 2)
      #expect(good == 1)
    }
  }
}

@Suite struct `A new password` {
  private func requested(
    isConfirmed: Bool = true
  ) async throws -> (world: AccountWorld, link: Secret) {
    let world = try await AccountWorld.withAda(isConfirmed: isConfirmed)
    try await world.reset.request(for: ada)
    return (world, world.linkTokens[0])
  }

  @Test func `opens the account, and the old one does not`() async throws {
    let (world, link) = try await requested()
    try await world.reset.reset(link, to: otherPassword)
    #expect(try await world.signIn.signIn(email: ada, password: otherPassword).account == "ada")
    await #expect(throws: SignInError.refused) {
      try await world.signIn.signIn(email: ada, password: password)
    }
  }

  @Test func `is set once by a link`() async throws {
    let (world, link) = try await requested()
    try await world.reset.reset(link, to: otherPassword)
    await #expect(throws: LinkError.refused) { try await world.reset.reset(link, to: password) }
  }

  @Test func `is set once where a link is used twice at once`() async throws {
    try await virtualTime { clock in
      let store = InMemoryAccountStore(
        [try await AccountWorld.adasAccount()], clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: store)
      try await world.reset.request(for: ada)
      let link = world.linkTokens[0]
      async let first = Result { try await world.reset.reset(link, to: otherPassword) }
      async let second = Result { try await world.reset.reset(link, to: otherPassword) }
      let good = await [first, second].filter { (try? $0.get()) != nil }
      #expect(good.count == 1)
    }
  }

  @Test func `ends all sessions`() async throws {
    let (world, link) = try await requested()
    let signedIn = try await world.signIn.signIn(email: ada, password: password)
    try await world.reset.reset(link, to: otherPassword)
    await #expect(throws: SignInError.sessionEnded) {
      try await world.signIn.refresh(signedIn.refreshToken)
    }
  }

  @Test func `clears the lock`() async throws {
    let (world, link) = try await requested()
    await world.fail(5)
    try await world.reset.reset(link, to: otherPassword)
    #expect(world.account?.failedSignIns == 0)
    #expect(try await world.signIn.signIn(email: ada, password: otherPassword).account == "ada")
  }

  @Test func `confirms the address, as the mail was read`() async throws {
    let (world, link) = try await requested(isConfirmed: false)
    try await world.reset.reset(link, to: otherPassword)
    #expect(world.account?.isConfirmed == true)
  }

  @Test func `makes a link that would confirm the address useless`() async throws {
    let world = AccountWorld()
    try await world.signUp.register(form())
    try await world.reset.request(for: ada)
    try await world.reset.reset(world.linkTokens[1], to: otherPassword)
    await #expect(throws: LinkError.refused) {
      try await world.signUp.confirm(world.linkTokens[0])
    }
  }

  @Test func `that is stored during a sign-in makes the old one useless there`() async throws {
    try await virtualTime { clock in
      let store = InMemoryAccountStore(
        [try await AccountWorld.adasAccount()], clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: store)
      try await world.reset.request(for: ada)
      // The reset stores 15 ms from now; the sign-in reads 3 ms before that and 2 ms after it.
      async let resetting = world.reset.reset(world.linkTokens[0], to: otherPassword)
      try await clock.sleep(for: .milliseconds(7))
      await #expect(throws: SignInError.refused) {
        try await world.signIn.signIn(email: ada, password: password)
      }
      #expect(try await resetting == "ada")
      #expect(store.accounts.first?.failedSignIns == 1)
    }
  }

  @Test func `cannot be set from the moment that the link expires`() async throws {
    let (world, link) = try await requested()
    world.clock.move(by: .seconds(3600))
    await #expect(throws: LinkError.expired(at: noon + .seconds(3600))) {
      try await world.reset.reset(link, to: otherPassword)
    }
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `can be set to the last second of an hour`() async throws {
    let (world, link) = try await requested()
    world.clock.move(by: .seconds(3599))
    #expect(try await world.reset.reset(link, to: otherPassword) == "ada")
  }

  @Test func `cannot be set by an expired link where the clock is set back`() async throws {
    let (world, link) = try await requested()
    world.clock.move(by: .seconds(3600))
    _ = try? await world.reset.reset(link, to: otherPassword)
    world.clock.move(by: .seconds(-60))
    await #expect(throws: LinkError.refused) {
      try await world.reset.reset(link, to: otherPassword)
    }
  }

  @Test(arguments: ["", "ada", "ada.", "ada.x", "eve.id-1", "a.b.c.d"])
  func `cannot be set by a made-up link, and costs no hashing`(token: String) async throws {
    let (world, _) = try await requested()
    await #expect(throws: LinkError.refused) {
      try await world.reset.reset(Secret(token), to: otherPassword)
    }
    #expect(world.hasher.work.isEmpty)
  }

  @Test func `that is too short is refused, and leaves the link good`() async throws {
    let (world, link) = try await requested()
    let error = await #expect(throws: FormError.self) {
      try await world.reset.reset(link, to: Secret("hunter2-abc"))
    }
    #expect(
      error?.description == "/password must have at least 12 characters, has 11")
    #expect(try await world.reset.reset(link, to: otherPassword) == "ada")
  }

  @Test func `that is too long is refused, and leaves the link good`() async throws {
    let (world, link) = try await requested()
    let error = await #expect(throws: FormError.self) {
      try await world.reset.reset(link, to: Secret(String(repeating: "x", count: 129)))
    }
    #expect(error?.description == "/password must have at most 128 characters, has 129")
    #expect(try await world.reset.reset(link, to: otherPassword) == "ada")
  }

  @Test func `is not set where the store fails, and leaves the link good`() async throws {
    let (world, link) = try await requested()
    world.accounts.failNext(.update, with: ServerDown())
    await #expect(throws: ServerDown.self) {
      try await world.reset.reset(link, to: otherPassword)
    }
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
    #expect(try await world.reset.reset(link, to: otherPassword) == "ada")
  }

  @Test func `is not set where the hasher fails, and leaves the link good`() async throws {
    let (world, link) = try await requested()
    let failure = PasswordHasherError.unavailable(reason: "no memory")
    world.hasher.failNext(with: failure)
    await #expect(throws: failure) { try await world.reset.reset(link, to: otherPassword) }
    #expect(try await world.reset.reset(link, to: otherPassword) == "ada")
  }
}
