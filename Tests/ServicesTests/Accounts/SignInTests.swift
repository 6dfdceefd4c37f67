import Ports
import Services
import TestDoubles
import Testing

@Suite struct `A sign-in` {
  @Test func `gives an access token that is believed for a quarter of an hour`() async throws {
    let world = try await AccountWorld.withAda()
    let signedIn = try await world.signIn.signIn(email: ada, password: password)
    let expiry = noon + .seconds(900)
    #expect(signedIn.account == "ada")
    #expect(signedIn.accessExpires == expiry)
    #expect(try world.accessTokens.verify(signedIn.accessToken, at: noon) == "ada")
    #expect(throws: AccessTokenError.expired(at: expiry)) {
      try world.accessTokens.verify(signedIn.accessToken, at: expiry)
    }
  }

  @Test func `finds the account by its address in any case`() async throws {
    let world = try await AccountWorld.withAda()
    let signedIn = try await world.signIn.signIn(email: "ADA@example.com", password: password)
    #expect(signedIn.account == "ada")
  }

  @Test func `stores no refresh token`() async throws {
    let world = try await AccountWorld.withAda()
    let signedIn = try await world.signIn.signIn(email: ada, password: password)
    let session = try #require(world.account?.sessions.values.first)
    #expect(session.digest.encoded == Secret("digest-1"))
    #expect(session.digest.encoded != signedIn.refreshToken)
  }

  @Test func `prints no token`() async throws {
    let world = try await AccountWorld.withAda()
    let signedIn = try await world.signIn.signIn(email: ada, password: password)
    var text = "\(signedIn) \(String(reflecting: signedIn))"
    dump(signedIn, to: &text)
    #expect(text.contains("(hidden)"))
    #expect(!text.contains(signedIn.accessToken.reveal()))
    #expect(!text.contains(signedIn.refreshToken.reveal()))
  }

  @Test func `is refused for a wrong password`() async throws {
    let world = try await AccountWorld.withAda()
    await #expect(throws: SignInError.refused) {
      try await world.signIn.signIn(email: ada, password: otherPassword)
    }
    #expect(world.account?.sessions.isEmpty == true)
  }

  @Test func `is refused in the same way for an unknown address`() async throws {
    await #expect(throws: SignInError.refused) {
      try await AccountWorld().signIn.signIn(email: ada, password: password)
    }
  }

  @Test func `does the same work for an unknown address as for a wrong password`() async throws {
    let known = try await AccountWorld.withAda()
    let unknown = AccountWorld()
    for world in [known, unknown] {
      _ = try? await world.signIn.signIn(email: ada, password: otherPassword)
    }
    #expect(known.hasher.work == [.verify])
    #expect(unknown.hasher.work == [.verify])
  }

  @Test func `says to whom knows the password that the address is not confirmed`() async throws {
    let world = try await AccountWorld.withAda(isConfirmed: false)
    await #expect(throws: SignInError.unconfirmed) {
      try await world.signIn.signIn(email: ada, password: password)
    }
    #expect(world.account?.sessions.isEmpty == true)
  }

  @Test func `does not say to a guesser that the address is not confirmed`() async throws {
    let world = try await AccountWorld.withAda(isConfirmed: false)
    await #expect(throws: SignInError.refused) {
      try await world.signIn.signIn(email: ada, password: otherPassword)
    }
  }

  @Test func `hashes the password anew where the cost rose`() async throws {
    let world = try await AccountWorld.withAda(hasher: FakePasswordHasher(cost: 2))
    _ = try await world.signIn.signIn(email: ada, password: password)
    let hash = try #require(world.account?.password)
    #expect(!world.hasher.needsRehash(hash))
    #expect(try await world.hasher.verify(password, against: hash))
  }

  @Test func `leaves a hash of today's cost as it is`() async throws {
    let world = try await AccountWorld.withAda()
    let hash = world.account?.password
    _ = try await world.signIn.signIn(email: ada, password: password)
    #expect(world.account?.password == hash)
    #expect(world.hasher.work == [.verify])
  }

  @Test func `opens no session where the access token cannot be issued`() async throws {
    let world = try await AccountWorld.withAda()
    let failure = AccessTokenError.unavailable(reason: "no key")
    world.accessTokens.failNext(with: failure)
    await #expect(throws: failure) {
      try await world.signIn.signIn(email: ada, password: password)
    }
    #expect(world.account?.sessions.isEmpty == true)
  }

  @Test func `opens a session each when two come at once`() async throws {
    try await virtualTime { clock in
      let store = InMemoryAccountStore(
        [try await AccountWorld.adasAccount()], clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: store, hasher: FakePasswordHasher(cost: 2))
      async let first = world.signIn.signIn(email: ada, password: password)
      async let second = world.signIn.signIn(email: ada, password: password)
      let tokens = try await [first.refreshToken, second.refreshToken]
      for token in tokens { _ = try await world.signIn.refresh(token) }
      #expect(store.accounts.first?.sessions.count == 2)
    }
  }

  @Test func `hands on the store's error`() async throws {
    let world = try await AccountWorld.withAda()
    world.accounts.failNext(.find, with: ServerDown())
    await #expect(throws: ServerDown.self) {
      try await world.signIn.signIn(email: ada, password: password)
    }
  }

  @Test func `drops sessions that are over`() async throws {
    let world = try await AccountWorld.withAda()
    _ = try await world.signIn.signIn(email: ada, password: password)
    world.clock.move(by: SignIn.refreshLifetime)
    _ = try await world.signIn.signIn(email: ada, password: password)
    #expect(world.account?.sessions.count == 1)
  }

  @Test func `ends the session used longest ago beyond ten`() async throws {
    let world = try await AccountWorld.withAda()
    var tokens: [Secret] = []
    for _ in 0...SignIn.sessionLimit {
      tokens.append(try await world.signIn.signIn(email: ada, password: password).refreshToken)
      world.clock.move(by: .seconds(1))
    }
    #expect(world.account?.sessions.count == 10)
    await #expect(throws: SignInError.sessionEnded) { try await world.signIn.refresh(tokens[0]) }
    #expect(try await world.signIn.refresh(tokens[1]).account == "ada")
  }
}
