import Ports
import Services
import TestDoubles
import Testing

@Suite struct `A refresh token` {
  private func signedIn() async throws -> (AccountWorld, SignedIn) {
    let world = try await AccountWorld.withAda()
    return (world, try await world.signIn.signIn(email: ada, password: password))
  }

  @Test func `gives the next pair of tokens`() async throws {
    let (world, first) = try await signedIn()
    world.clock.move(by: .seconds(60))
    let next = try await world.signIn.refresh(first.refreshToken)
    #expect(next.refreshToken != first.refreshToken)
    #expect(next.accessExpires == noon + .seconds(960))
    #expect(try world.accessTokens.verify(next.accessToken, at: world.clock.now()) == "ada")
  }

  @Test func `of the next pair is good, too`() async throws {
    let (world, first) = try await signedIn()
    let next = try await world.signIn.refresh(first.refreshToken)
    #expect(try await world.signIn.refresh(next.refreshToken).account == "ada")
  }

  @Test func `that comes again is told so`() async throws {
    let (world, first) = try await signedIn()
    _ = try await world.signIn.refresh(first.refreshToken)
    await #expect(throws: SignInError.tokenReused) {
      try await world.signIn.refresh(first.refreshToken)
    }
  }

  @Test func `that comes again ends the session of its successor`() async throws {
    let (world, first) = try await signedIn()
    let next = try await world.signIn.refresh(first.refreshToken)
    _ = try? await world.signIn.refresh(first.refreshToken)
    await #expect(throws: SignInError.sessionEnded) {
      try await world.signIn.refresh(next.refreshToken)
    }
  }

  @Test func `that comes again leaves other sessions alone`() async throws {
    let (world, first) = try await signedIn()
    let other = try await world.signIn.signIn(email: ada, password: password)
    _ = try await world.signIn.refresh(first.refreshToken)
    _ = try? await world.signIn.refresh(first.refreshToken)
    #expect(try await world.signIn.refresh(other.refreshToken).account == "ada")
  }

  @Test func `is spent once where two spend it at once, and the session ends`() async throws {
    try await virtualTime { clock in
      let store = InMemoryAccountStore(
        [try await AccountWorld.adasAccount()], clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: store)
      let token = try await world.signIn.signIn(email: ada, password: password).refreshToken
      async let first = Result { try await world.signIn.refresh(token) }
      async let second = Result { try await world.signIn.refresh(token) }
      let results = await [first, second]
      #expect(results.filter { (try? $0.get()) != nil }.count == 1)
      #expect(results.contains { $0.reason == .tokenReused })
      #expect(store.accounts.first?.sessions.isEmpty == true)
    }
  }

  @Test func `is good to the last second of thirty days`() async throws {
    let (world, first) = try await signedIn()
    world.clock.move(by: SignIn.refreshLifetime + .seconds(-1))
    #expect(try await world.signIn.refresh(first.refreshToken).account == "ada")
  }

  @Test func `is refused after thirty days, and its session ends`() async throws {
    let (world, first) = try await signedIn()
    world.clock.move(by: SignIn.refreshLifetime)
    await #expect(throws: SignInError.sessionEnded) {
      try await world.signIn.refresh(first.refreshToken)
    }
    #expect(world.account?.sessions.isEmpty == true)
  }

  @Test(arguments: ["", "ada", "ada.id-2", "ada.x.y", "eve.id-1.id-2", "a.b.c.d", "ada..id-2"])
  func `that was made up is refused`(token: String) async throws {
    let (world, _) = try await signedIn()
    await #expect(throws: SignInError.sessionEnded) {
      try await world.signIn.refresh(Secret(token))
    }
    #expect(world.account?.sessions.count == 1)
  }

  @Test func `is not spent where the store fails`() async throws {
    let (world, first) = try await signedIn()
    world.accounts.failNext(.update, with: ServerDown())
    await #expect(throws: ServerDown.self) {
      try await world.signIn.refresh(first.refreshToken)
    }
    #expect(try await world.signIn.refresh(first.refreshToken).account == "ada")
  }

  @Test func `is not spent where the access token cannot be issued`() async throws {
    let (world, first) = try await signedIn()
    world.accessTokens.failNext(with: AccessTokenError.unavailable(reason: "no key"))
    _ = try? await world.signIn.refresh(first.refreshToken)
    #expect(try await world.signIn.refresh(first.refreshToken).account == "ada")
  }

  @Test func `is useless after the sign-out`() async throws {
    let (world, first) = try await signedIn()
    try await world.signIn.signOut(first.refreshToken)
    await #expect(throws: SignInError.sessionEnded) {
      try await world.signIn.refresh(first.refreshToken)
    }
  }

  @Test func `signs out of its own session only`() async throws {
    let (world, first) = try await signedIn()
    let other = try await world.signIn.signIn(email: ada, password: password)
    try await world.signIn.signOut(first.refreshToken)
    #expect(try await world.signIn.refresh(other.refreshToken).account == "ada")
  }

  @Test func `that was made up signs nobody out`() async throws {
    let (world, _) = try await signedIn()
    try await world.signIn.signOut(Secret("ada.x.y"))
    #expect(world.account?.sessions.count == 1)
  }
}

extension Result where Success == SignedIn, Failure == any Error {
  /// Why nobody was signed in.
  fileprivate var reason: SignInError? {
    if case .failure(let error) = self { error as? SignInError } else { nil }
  }
}
