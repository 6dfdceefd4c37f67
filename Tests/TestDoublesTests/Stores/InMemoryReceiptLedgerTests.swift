import TestDoubles
import Testing

/// What the fake can do beyond the contract.
@Suite struct `A receipt ledger in memory` {
  private struct DiskFull: Error {}
  private let ledger = InMemoryReceiptLedger()

  @Test func `shows the claims, sorted`() async throws {
    for purchase in ["8", "7"] { _ = try await ledger.claim(purchase) }
    #expect(ledger.claimed == ["7", "8"])
  }

  @Test func `fails a claim when told to, without effect`() async throws {
    ledger.failNext(.claim, with: DiskFull())
    await #expect(throws: DiskFull.self) { try await ledger.claim("7") }
    #expect(ledger.claimed.isEmpty)
  }

  @Test func `fails a release when told to, without effect`() async throws {
    _ = try await ledger.claim("7")
    ledger.failNext(.release, with: DiskFull())
    await #expect(throws: DiskFull.self) { try await ledger.release("7") }
    #expect(ledger.claimed == ["7"])
  }
}
