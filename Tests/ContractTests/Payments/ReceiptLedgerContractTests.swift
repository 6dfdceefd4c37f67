import Adapters
import Ports
import SQLite
import TestDoubles
import TestSupport
import Testing

@Suite struct `A receipt ledger` {
  @Test(arguments: ReceiptLedgerContract.promises)
  func `in memory keeps the promise`(_ promise: ReceiptLedgerContract.Promise) async throws {
    try await promise.check(InMemoryReceiptLedger())
  }

  @Test(arguments: ReceiptLedgerContract.promises)
  func `in SQLite keeps the promise`(_ promise: ReceiptLedgerContract.Promise) async throws {
    try await promise.check(SQLiteReceiptLedger(.memory))
  }

  @Test(arguments: Fault.allCases)
  func `that breaks a promise is rejected by it`(_ fault: Fault) async throws {
    let promise = try ReceiptLedgerContract.promises.named(fault.rawValue)
    await withKnownIssue { try await promise.check(BrokenReceiptLedger(fault)) }
  }

  /// The faults, by the promise that each breaks.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case grantsAlways = "the first claim of a purchase is granted, and no further one"
    case foldsCase = "each purchase has a claim of its own"
    case keepsReleased = "a released claim is granted again, once"
    case releasesAll = "a release leaves the claims of other purchases"
    case throwsUnclaimed = "a release without a claim does nothing"
    case checksThenClaims = "of claims at once, one is granted"
    var testDescription: String { "\(self)" }
  }

  actor BrokenReceiptLedger: ReceiptLedger {
    private struct Unclaimed: Error {}
    private let fault: Fault
    private var claimed: Set<String> = []

    init(_ fault: Fault) { self.fault = fault }

    func claim(_ purchase: String) async throws -> Bool {
      let purchase = fault == .foldsCase ? purchase.lowercased() : purchase
      let isClaimed = claimed.contains(purchase)
      // Suspends the actor, so that the next call runs between the check and the claim.
      if fault == .checksThenClaims { await withTaskGroup { group in group.addTask {} } }
      claimed.insert(purchase)
      return !isClaimed || fault == .grantsAlways
    }

    func release(_ purchase: String) async throws {
      switch fault {
      case .keepsReleased: break
      case .releasesAll: claimed = []
      case .throwsUnclaimed where !claimed.contains(purchase): throw Unclaimed()
      default: claimed.remove(purchase)
      }
    }
  }
}
