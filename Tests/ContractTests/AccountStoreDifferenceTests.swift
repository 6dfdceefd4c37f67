import Adapters
import Ports
import SQLite
import TestDoubles
import TestSupport
import Testing

@Suite struct `The account stores in memory and in SQLite` {
  private let test = AccountStoreContract.differentialTest(
    fake: { InMemoryAccountStore() }, real: { try SQLiteAccountStore(.memory) })

  @Test(arguments: [1, 1_000_000, 2_000_000] as [UInt64])
  func `do the same at the same calls`(seed: UInt64) async throws {
    let result = try await test.check(seed: seed, sequences: 30, length: 40)
    // Calls that are refused compare little: enough of them have to meet an account.
    #expect(result.answered > 30 * 40 / 4)
    #expect(result.threw > 30 * 40 / 4)
  }

  @Test func `do the same at calls that nobody foresaw`() async throws {
    try await test.check(sequences: 30, length: 40)
  }

  /// The faults that one call after the other shows; two more need calls at once.
  static let faults = BrokenAccountStore.Fault.allCases.filter {
    ![.checksThenStores, .checksThenUpdates].contains($0)
  }

  @Test(arguments: faults)
  func `are told from one that is broken in few calls`(
    _ fault: BrokenAccountStore.Fault
  ) async throws {
    let broken = AccountStoreContract.differentialTest(
      fake: { BrokenAccountStore(fault) }, real: { try SQLiteAccountStore(.memory) })
    let result = try await broken.run(seed: 1, sequences: 200, length: 40)
    let difference = try #require(result.difference)
    #expect(difference.isMinimal)
    #expect(difference.steps.count <= 5, "\(difference)")
  }
}
