public import Ports

/// A receipt ledger that must not be used: a test that passes with it proves that no receipt is
/// due.
public struct UnimplementedReceiptLedger: ReceiptLedger, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a ledger that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each use, on the task that uses the ledger.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the call; answers false when the handler returns.
  ///
  /// - Throws: Nothing.
  public func claim(_ purchase: String) async throws -> Bool {
    report("claim(\(purchase))")
    return false
  }

  /// Reports the call.
  ///
  /// - Throws: Nothing.
  public func release(_ purchase: String) async throws { report("release(\(purchase))") }

  private func report(_ call: String) {
    onUse("UnimplementedReceiptLedger.\(call) was called, where no receipt is expected.")
  }
}
