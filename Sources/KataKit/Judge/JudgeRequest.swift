/// One run of a suite that a worker is asked for.
package struct JudgeRequest: Hashable, Sendable {
  /// How the tests are run.
  package enum Way: Hashable, Sendable {
    /// One after the other, in the order of the source.
    case serial
    /// Side by side.
    case parallel
    /// One after the other, from the last to the first.
    case reversed
    /// One after the other, in an order that the seed decides.
    case shuffled(seed: UInt64)
    /// One test alone, by Swift Testing's identifier.
    case only(test: String)
    /// None of them: an empty suite.
    case empty
    /// The judge's own test alone, which a planted bug of the judge's own breaks.
    case canary
  }

  /// The variant: 0 is the correct code, -1 makes every switch trap.
  package var id: Int
  /// How the tests are run on it.
  package var way: Way

  /// Asks for a variant: 0 for the correct code, -1 for a trap in every switch.
  package init(_ id: Int, _ way: Way = .serial) {
    self.id = id
    self.way = way
  }

  /// The line of the worker's standard input that asks for it.
  package var line: String {
    switch way {
    case .serial: "\(id) serial\n"
    case .parallel: "\(id) parallel\n"
    case .reversed: "\(id) reversed\n"
    case .shuffled(let seed): "\(id) shuffled:\(seed)\n"
    case .only(let test): "\(id) only:\(test)\n"
    case .empty: "\(id) empty\n"
    case .canary: "\(id) canary\n"
    }
  }
}
