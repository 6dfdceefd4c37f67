/// The search for a smaller sequence of operations on which a fake and the real thing still differ.
///
/// First operations are left out, in runs of half the sequence, then a quarter, down to one (after
/// Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002), then each is
/// made simpler, then one is left out and a later one, which may count on it, made simpler. This is
/// repeated until nothing helps. A smaller sequence counts when the two differ at all, so one
/// difference may turn into another on the way.
struct Shrinker<Operation: Sendable, Answer: Equatable & Sendable> {
  typealias Steps = [Difference<Operation, Answer>.Step]

  private(set) var budget: Int
  let simpler: @Sendable (Operation) -> [Operation]
  let trial: ([Operation]) async throws -> Steps

  init(
    budget: Int, simpler: @escaping @Sendable (Operation) -> [Operation],
    trial: @escaping ([Operation]) async throws -> Steps
  ) {
    self.budget = budget
    self.simpler = simpler
    self.trial = trial
  }

  /// Whether the search ended before it had tried everything.
  var isExhausted: Bool { budget <= 0 }

  /// The steps up to the difference; nil when there is none, or the budget is used up.
  mutating func differs(_ operations: [Operation]) async throws -> Steps? {
    guard budget > 0, !operations.isEmpty else { return nil }
    budget -= 1
    let steps = try await trial(operations)
    guard let last = steps.last, last.fake != last.real else { return nil }
    return steps
  }

  /// The smallest steps that were found; nil when nothing is smaller.
  mutating func shrink(_ operations: [Operation]) async throws -> Steps? {
    var best: Steps?
    var operations = operations
    while let steps = try await smaller(operations) {
      best = steps
      operations = steps.map(\.operation)
    }
    return best
  }

  private mutating func smaller(_ operations: [Operation]) async throws -> Steps? {
    var size = max(1, operations.count / 2)
    while true {
      for start in stride(from: 0, to: operations.count, by: size) {
        let rest = operations[..<start] + operations.dropFirst(start + size)
        if let steps = try await differs(Array(rest)) { return steps }
      }
      if size == 1 { break }
      size /= 2
    }
    if let steps = try await simpler(operations, at: operations.indices) { return steps }
    for index in operations.indices {
      var rest = operations
      rest.remove(at: index)
      if let steps = try await simpler(rest, at: index..<rest.endIndex) { return steps }
    }
    return nil
  }

  /// Makes one operation simpler, the first for which that helps.
  private mutating func simpler(
    _ operations: [Operation], at indices: Range<Int>
  ) async throws -> Steps? {
    for index in indices {
      for other in simpler(operations[index]) {
        var candidate = operations
        candidate[index] = other
        if let steps = try await differs(candidate) { return steps }
      }
    }
    return nil
  }
}
