import TestSupport
import Testing

extension Sequence {
  /// The one promise of a sentence; a test that names no promise fails.
  func named<Subject>(
    _ sentence: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ContractPromise<Subject> where Element == ContractPromise<Subject> {
    try #require(
      first { $0.testDescription == sentence }, "no promise: \(sentence)",
      sourceLocation: sourceLocation)
  }
}
