public import Ports
import Testing

/// What every receipt ledger keeps, the real ones and the doubles.
///
/// ```swift
/// @Test(arguments: ReceiptLedgerContract.promises)
/// func `keeps the promise`(_ promise: ReceiptLedgerContract.Promise) async throws {
///   try await promise.check(InMemoryReceiptLedger())
/// }
/// ```
public enum ReceiptLedgerContract {
  /// A promise about an empty ledger.
  public typealias Promise = ContractPromise<any ReceiptLedger>

  /// The promises of the port `ReceiptLedger`.
  public static let promises = [
    Promise("the first claim of a purchase is granted, and no further one") { ledger, location in
      let answers = [try await ledger.claim("7"), try await ledger.claim("7")]
      #expect(answers == [true, false], sourceLocation: location)
    },
    Promise("each purchase has a claim of its own") { ledger, location in
      var answers: [Bool] = []
      for purchase in ["a", "A", "a ", ""] { answers.append(try await ledger.claim(purchase)) }
      #expect(answers == [true, true, true, true], sourceLocation: location)
    },
    Promise("a released claim is granted again, once") { ledger, location in
      _ = try await ledger.claim("7")
      try await ledger.release("7")
      let answers = [try await ledger.claim("7"), try await ledger.claim("7")]
      #expect(answers == [true, false], sourceLocation: location)
    },
    Promise("a release leaves the claims of other purchases") { ledger, location in
      for purchase in ["7", "8"] { _ = try await ledger.claim(purchase) }
      try await ledger.release("7")
      let answer = try await ledger.claim("8")
      #expect(answer == false, sourceLocation: location)
    },
    Promise("a release without a claim does nothing") { ledger, location in
      try await ledger.release("7")
      let answers = [try await ledger.claim("7"), try await ledger.claim("7")]
      #expect(answers == [true, false], sourceLocation: location)
    },
    Promise("of claims at once, one is granted") { ledger, location in
      let granted = try await withThrowingTaskGroup { group in
        for _ in 1...8 { group.addTask { try await ledger.claim("7") } }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(granted == 1, sourceLocation: location)
    },
  ]
}
