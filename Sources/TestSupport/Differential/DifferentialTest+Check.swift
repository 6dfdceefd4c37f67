public import Testing

extension DifferentialTest {
  /// Runs sequences, and records an issue when the fake and the real thing differ.
  ///
  /// A run in which every operation failed has compared next to nothing: that is an issue too.
  ///
  /// - Parameters:
  ///   - seed: The seed of the first sequence; by default another one in each run.
  ///   - sequences: How many sequences; at least one.
  ///   - length: How many operations in each; at least one.
  ///   - sourceLocation: Where a difference is shown.
  /// - Returns: What was compared.
  /// - Throws: The error of making a fake or a real thing.
  @discardableResult
  public func check(
    seed: UInt64 = .random(in: 0...UInt64.max), sequences: Int = 100, length: Int = 30,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Result {
    let result = try await run(seed: seed, sequences: sequences, length: length)
    if let difference = result.difference {
      Issue.record("\(difference)", sourceLocation: sourceLocation)
    } else if result.answered == 0 {
      Issue.record(
        """
        No operation was answered, and \(result.threw) threw: nothing was compared. \
        Generate operations that can succeed. (seed: \(seed))
        """, sourceLocation: sourceLocation)
    }
    return result
  }
}
