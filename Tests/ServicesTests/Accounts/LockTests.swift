import Ports
import Services
import TestDoubles
import Testing

@Suite struct `The lock after failed sign-ins` {
  @Test func `does not shut before the fifth failure`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(4)
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `refuses the right password after the fifth`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(5)
    await #expect(throws: SignInError.refused) {
      try await world.signIn.signIn(email: ada, password: password)
    }
  }

  @Test func `does not show in the work that a try takes`() async throws {
    let world = try await AccountWorld.withAda(hasher: FakePasswordHasher(cost: 2))
    await world.fail(5)
    _ = try? await world.signIn.signIn(email: ada, password: password)
    #expect(world.hasher.work == Array(repeating: .verify, count: 6))
  }

  @Test func `holds to the last second of a quarter of an hour`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(5)
    world.clock.move(by: .seconds(899))
    await #expect(throws: SignInError.refused) {
      try await world.signIn.signIn(email: ada, password: password)
    }
  }

  @Test func `opens after a quarter of an hour`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(5)
    world.clock.move(by: .seconds(900))
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `does not grow by tries while it holds`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(5)
    world.clock.move(by: .seconds(800))
    await world.fail(7)
    world.clock.move(by: .seconds(100))
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `gives five tries again after its end`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(5)
    world.clock.move(by: .seconds(900))
    await world.fail(4)
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `starts to count anew after a sign-in`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(4)
    _ = try await world.signIn.signIn(email: ada, password: password)
    await world.fail(4)
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `shuts at the fifth failure where all come at once`() async throws {
    try await virtualTime { clock in
      let store = InMemoryAccountStore(
        [try await AccountWorld.adasAccount()], clock: clock, delay: .milliseconds(5))
      let world = AccountWorld(accounts: store)
      await withDiscardingTaskGroup { group in
        for _ in 0..<5 { group.addTask { await world.fail(1) } }
      }
      #expect(store.accounts.first?.failedSignIns == 5)
      #expect(store.accounts.first?.lockedUntil == noon + SignIn.lockTime)
    }
  }

  @Test func `leaves open sessions alone`() async throws {
    let world = try await AccountWorld.withAda()
    let signedIn = try await world.signIn.signIn(email: ada, password: password)
    await world.fail(5)
    #expect(try await world.signIn.refresh(signedIn.refreshToken).account == "ada")
  }

  @Test func `lasts no longer than usual where the clock is set back`() async throws {
    let world = try await AccountWorld.withAda()
    await world.fail(5)
    world.clock.move(by: .seconds(-86_400))
    await world.fail(1)
    world.clock.move(by: .seconds(899))
    await #expect(throws: SignInError.refused) {
      try await world.signIn.signIn(email: ada, password: password)
    }
    world.clock.move(by: .seconds(1))
    #expect(try await world.signIn.signIn(email: ada, password: password).account == "ada")
  }

  @Test func `counts a failure where another change was stored meanwhile`() async throws {
    let world = try await AccountWorld.withAda()
    world.accounts.failNext(.update, count: 15, with: AccountStoreError.stale("ada", version: 0))
    await world.fail(1)
    #expect(world.account?.failedSignIns == 1)
  }

  @Test func `says so where a failure cannot be counted`() async throws {
    let world = try await AccountWorld.withAda()
    let stale = AccountStoreError.stale("ada", version: 0)
    world.accounts.failNext(.update, count: 16, with: stale)
    await #expect(throws: stale) {
      try await world.signIn.signIn(email: ada, password: otherPassword)
    }
  }
}
