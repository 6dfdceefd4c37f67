public import Testing

/// One promise of a port, as a check that records an issue where it is broken.
///
/// ```swift
/// @Test(arguments: AccountStoreContract.promises)
/// func `keeps the promise`(_ promise: AccountStoreContract.Promise) async throws {
///   try await promise.check(InMemoryAccountStore())
/// }
/// ```
public struct ContractPromise<Subject: Sendable>: Sendable, CustomTestStringConvertible {
  /// The promise as a sentence.
  public let testDescription: String
  private let body: @Sendable (Subject, SourceLocation) async throws -> Void

  init(
    _ sentence: String, body: @escaping @Sendable (Subject, SourceLocation) async throws -> Void
  ) {
    testDescription = sentence
    self.body = body
  }

  /// Checks the promise on a subject that nobody used before.
  ///
  /// - Parameters:
  ///   - subject: The type under contract and its other end.
  ///   - sourceLocation: Where a broken promise is shown.
  /// - Throws: The error of a call that the promise says must not fail.
  public func check(
    _ subject: Subject, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await body(subject, sourceLocation)
  }
}
