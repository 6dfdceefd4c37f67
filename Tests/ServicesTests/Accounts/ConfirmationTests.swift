import Ports
import Services
import TestDoubles
import Testing

@Suite struct `A confirmation link` {
  private let world = AccountWorld()

  private func link() async throws -> Secret {
    try await world.signUp.register(form())
    return world.linkTokens[0]
  }

  @Test func `is good once`() async throws {
    let link = try await link()
    try await world.signUp.confirm(link)
    await #expect(throws: LinkError.refused) { try await world.signUp.confirm(link) }
  }

  @Test func `is good until the second before it expires`() async throws {
    let link = try await link()
    world.clock.move(by: SignUp.linkLifetime + .seconds(-1))
    try await world.signUp.confirm(link)
    #expect(world.account?.isConfirmed == true)
  }

  @Test func `is refused from the moment that it expires`() async throws {
    let link = try await link()
    world.clock.move(by: SignUp.linkLifetime)
    await #expect(throws: LinkError.expired(at: noon + SignUp.linkLifetime)) {
      try await world.signUp.confirm(link)
    }
    #expect(world.account?.isConfirmed == false)
  }

  @Test func `that was found expired is not brought back by a clock set back`() async throws {
    let link = try await link()
    world.clock.move(by: SignUp.linkLifetime)
    _ = try? await world.signUp.confirm(link)
    world.clock.move(by: .seconds(-3600))
    await #expect(throws: LinkError.refused) { try await world.signUp.confirm(link) }
  }

  @Test(arguments: ["", "x", ".", "id-1", "id-1.", ".id-2", "id-1.x", "nobody.id-2", "a.b.c.d"])
  func `that was made up is refused`(token: String) async throws {
    _ = try await link()
    await #expect(throws: LinkError.refused) { try await world.signUp.confirm(Secret(token)) }
    #expect(world.account?.isConfirmed == false)
  }

  @Test func `cannot set a new password`() async throws {
    let link = try await link()
    await #expect(throws: LinkError.refused) {
      try await world.reset.reset(link, to: otherPassword)
    }
  }

  @Test func `is good once when it is followed twice at once`() async throws {
    try await virtualTime { clock in
      let accounts = InMemoryAccountStore(clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: accounts)
      try await world.signUp.register(form())
      let link = world.linkTokens[0]
      async let first = Result { try await world.signUp.confirm(link) }
      async let second = Result { try await world.signUp.confirm(link) }
      let good = await [first, second].filter { (try? $0.get()) != nil }
      #expect(good.count == 1)
    }
  }

  @Test func `is looked at again where another change was stored meanwhile`() async throws {
    let link = try await link()
    world.accounts.failNext(.update, with: AccountStoreError.stale("id-1", version: 0))
    try await world.signUp.confirm(link)
    #expect(world.account?.isConfirmed == true)
  }

  @Test func `stays good where the store failed`() async throws {
    let link = try await link()
    world.accounts.failNext(.update, with: ServerDown())
    await #expect(throws: ServerDown.self) { try await world.signUp.confirm(link) }
    try await world.signUp.confirm(link)
    #expect(world.account?.isConfirmed == true)
  }
}

extension Result where Failure == any Error, Success: Sendable {
  /// The outcome of asynchronous work.
  init(_ body: @Sendable () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
