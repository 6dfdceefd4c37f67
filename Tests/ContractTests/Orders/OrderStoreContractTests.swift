import Adapters
import Ports
import SQLite
import TestDoubles
import TestSupport
import Testing

@Suite struct `An order store in memory` {
  @Test(arguments: OrderStoreContract.promises)
  func `keeps the promise that`(_ promise: OrderStoreContract.Promise) async throws {
    try await promise.check(InMemoryOrderStore())
  }
}

@Suite struct `An order store in SQLite` {
  @Test(arguments: OrderStoreContract.promises)
  func `keeps the promise that`(_ promise: OrderStoreContract.Promise) async throws {
    try await promise.check(SQLiteOrderStore(.memory))
  }
}

@Suite struct `The order stores in memory and in SQLite` {
  private let test = OrderStoreContract.differentialTest(
    fake: { InMemoryOrderStore() }, real: { try SQLiteOrderStore(.memory) })

  @Test(arguments: [1, 1_000_000, 2_000_000] as [UInt64])
  func `do the same at the same calls`(seed: UInt64) async throws {
    let result = try await test.check(seed: seed, sequences: 30, length: 40)
    // Calls that are refused compare little: enough of them have to meet an order.
    #expect(result.answered > 30 * 40 / 4)
    #expect(result.threw > 30 * 40 / 4)
  }

  @Test func `do the same at calls that nobody foresaw`() async throws {
    try await test.check(sequences: 30, length: 40)
  }
}
