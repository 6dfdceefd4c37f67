package import TestDoubles

/// A parser under attack, and the promises that it keeps on any input.
package protocol FuzzTarget: Sendable {
  /// Well-formed inputs, which mutations start from.
  var examples: [[UInt8]] { get }

  /// One more input of a source of random numbers; by default a mutation of the examples.
  ///
  /// A target of a binary format overrides it: few mutations of a frame are still frames.
  ///
  /// - Parameters:
  ///   - random: The only source of chance, so that an input follows from its seed.
  ///   - mutator: Makes mutations of the examples.
  /// - Returns: The bytes of the input.
  func input(_ random: SeededRandomness, _ mutator: Mutator) -> [UInt8]

  /// Feeds one input; a refusal is as good as an answer.
  ///
  /// - Returns: Whether the input was accepted.
  /// - Throws: ``BrokenPromise`` where the parser contradicts itself.
  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool
}

extension FuzzTarget {
  package func input(_ random: SeededRandomness, _ mutator: Mutator) -> [UInt8] {
    mutator.mutation(random)
  }
}

/// A promise that an input broke.
package struct BrokenPromise: Error {
  /// The promise.
  package var sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}
