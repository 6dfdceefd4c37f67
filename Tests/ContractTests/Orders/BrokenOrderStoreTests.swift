import Adapters
import Ports
import SQLite
import TestDoubles
import TestSupport
import Testing

/// Stores that each break one promise: the contract and the comparison have to notice.
@Suite struct `An order store that is broken` {
  @Test(arguments: OrderStoreFault.allCases)
  func `is rejected by the contract`(_ fault: OrderStoreFault) async {
    await withKnownIssue {
      for promise in OrderStoreContract.promises {
        try await promise.check(BrokenOrderStore(fault))
      }
    }
  }

  @Test(arguments: OrderStoreFault.allCases)
  func `is told from SQLite in few calls`(_ fault: OrderStoreFault) async throws {
    let test = OrderStoreContract.differentialTest(
      fake: { BrokenOrderStore(fault) }, real: { try SQLiteOrderStore(.memory) })
    let result = try await test.run(seed: 1, sequences: 200, length: 40)
    let difference = try #require(result.difference)
    #expect(difference.isMinimal)
    #expect(difference.steps.count <= 4, "\(difference)")
  }

  @Test func `is passed when it is not broken at all`() async throws {
    for promise in OrderStoreContract.promises {
      try await promise.check(BrokenOrderStore(nil))
    }
  }
}
