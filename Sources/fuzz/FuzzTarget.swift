/// A parser under attack, and the promises that it keeps on any input.
protocol FuzzTarget: Sendable {
  /// The inputs that mutations start from.
  var examples: [String] { get }

  /// Feeds one input; a refusal is as good as an answer.
  ///
  /// - Returns: Whether the input was accepted.
  /// - Throws: ``BrokenPromise`` where the parser contradicts itself.
  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool
}

/// A promise that an input broke.
struct BrokenPromise: Error {
  /// The promise.
  var sentence: String
}
