import Ports
import TestDoubles
import Testing

@Suite struct `The account store in memory` {
  private struct DiskFull: Error {}

  private let ada = Account(
    id: "a-1", email: "ada@example.com", name: "Ada",
    password: HashedPassword(encoded: Secret("hash")))

  @Test func `holds what it was made with, under its versions`() async throws {
    var old = ada
    old.version = 7
    #expect(InMemoryAccountStore([old]).accounts == [old])
  }

  @Test func `fails the scripted operation without effect, then goes on`() async throws {
    let store = InMemoryAccountStore()
    store.failNext(.insert, with: DiskFull())
    await #expect(throws: DiskFull.self) { try await store.insert(ada) }
    #expect(store.accounts.isEmpty)
    try await store.insert(ada)
    #expect(store.accounts == [ada])
  }

  @Test func `fails no other operation`() async throws {
    let store = InMemoryAccountStore([ada])
    store.failNext(.update, count: 2, with: DiskFull())
    #expect(try await store.account(withID: "a-1") == ada)
    await #expect(throws: DiskFull.self) { try await store.update(ada) }
    await #expect(throws: DiskFull.self) { try await store.update(ada) }
    #expect(try await store.update(ada).version == 1)
  }

  @Test func `takes its time on a clock before a call has its effect`() async throws {
    try await virtualTime { clock in
      let store = InMemoryAccountStore(clock: clock, delay: .seconds(5))
      async let inserting: Void = store.insert(ada)
      await clock.advance(by: .milliseconds(4_999))
      #expect(store.accounts.isEmpty)
      try await inserting
      #expect(store.accounts == [ada])
      #expect(clock.elapsed == .seconds(5))
    }
  }
}
