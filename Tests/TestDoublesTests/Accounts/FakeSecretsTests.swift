import Ports
import TestDoubles
import Testing

@Suite struct `The fakes for secrets` {
  private struct Outage: Error {}

  @Test func `note the work of a hasher`() async throws {
    let hasher = FakePasswordHasher()
    let hash = try await hasher.hash(Secret("x"))
    _ = try await hasher.verify(Secret("x"), against: hash)
    _ = hasher.needsRehash(hash)
    #expect(hasher.work == [.hash, .verify])
  }

  @Test func `want a rehash for another cost`() async throws {
    let old = try await FakePasswordHasher(cost: 1).hash(Secret("x"))
    #expect(FakePasswordHasher(cost: 2).needsRehash(old))
    #expect(try await FakePasswordHasher(cost: 2).verify(Secret("x"), against: old))
  }

  @Test func `fail a hasher's work as scripted`() async throws {
    let hasher = FakePasswordHasher()
    hasher.failNext(with: Outage())
    await #expect(throws: Outage.self) { try await hasher.hash(Secret("x")) }
    #expect(try await hasher.verify(Secret("x"), against: hasher.hash(Secret("x"))))
  }

  @Test func `number tokens in the order in which they are seen`() {
    let digester = FakeTokenDigester()
    let digests = ["x", "y", "x"].map { digester.digest(Secret($0)).encoded.reveal() }
    #expect(digests == ["digest-1", "digest-2", "digest-1"])
  }

  @Test func `number access tokens and fail as scripted`() throws {
    let tokens = FakeAccessTokens(prefix: "t-")
    let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)
    tokens.failNext(with: Outage())
    #expect(throws: Outage.self) {
      try tokens.issue(for: "a", at: noon, expiring: noon + .seconds(1))
    }
    let token = try tokens.issue(for: "a", at: noon, expiring: noon + .seconds(1))
    #expect(token.reveal() == "t-1")
  }
}
