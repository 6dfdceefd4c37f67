/// The place where it is noted which purchases have their receipt.
///
/// A purchase is claimed before its receipt is mailed, so that of all who are about to mail it, in
/// several programs too, one does. A mail that was not accepted is no receipt: its claim is released.
///
/// ```swift
/// if try await receipts.claim("purchase-7") {
///   do { try await mailer.send(mail) } catch { try await receipts.release("purchase-7") }
/// }
/// ```
public protocol ReceiptLedger: Sendable {
  /// Claims the receipt of a purchase, unless it is claimed.
  ///
  /// - Parameter purchase: The purchase's identifier, exactly.
  /// - Returns: True for one caller, until the claim is released.
  /// - Throws: The error of the storage; each ledger documents its own.
  func claim(_ purchase: String) async throws -> Bool

  /// Releases a claim, so that it can be made again; without one nothing happens.
  ///
  /// - Parameter purchase: The purchase's identifier, exactly.
  /// - Throws: The error of the storage; each ledger documents its own.
  func release(_ purchase: String) async throws
}
