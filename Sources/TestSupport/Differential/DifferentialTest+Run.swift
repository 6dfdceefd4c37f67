extension DifferentialTest {
  /// What a run has seen.
  public struct Result: Sendable {
    /// The first difference; nil when there was none.
    public internal(set) var difference: Difference<Operation, Answer>?
    /// How many operations the real thing answered.
    public internal(set) var answered = 0
    /// How many operations the real thing refused with an error.
    public internal(set) var threw = 0
  }

  /// Runs sequences until the fake and the real thing differ.
  ///
  /// - Parameters:
  ///   - seed: The seed of the first sequence; each later one has the next seed.
  ///   - sequences: How many sequences.
  ///   - length: How many operations in each.
  ///   - budget: How many sequences shrinking may try.
  /// - Returns: The difference if there is one, and how much was compared.
  /// - Throws: The error of making a fake or a real thing.
  public func run(
    seed: UInt64, sequences: Int = 100, length: Int = 30, budget: Int = 2_000
  ) async throws -> Result {
    var result = Result()
    for number in 0..<sequences {
      let seed = seed &+ UInt64(number)
      let operations = operations(seed: seed, length: length)
      let steps = try await trial(operations)
      result.count(steps)
      guard let last = steps.last, last.fake != last.real else { continue }
      var shrinker = Shrinker(budget: budget, simpler: simpler, trial: trial)
      let failing = Array(operations.prefix(steps.count))
      // Run once more: what differs only sometimes cannot be shrunk, and is reported as it is.
      let isRepeatable = try await shrinker.differs(failing) != nil
      let shrunk = isRepeatable ? try await shrinker.shrink(failing) : nil
      result.difference = Difference(
        seed: seed, length: length, originalCount: steps.count, steps: shrunk ?? steps,
        isRepeatable: isRepeatable, isMinimal: isRepeatable && !shrinker.isExhausted)
      break
    }
    return result
  }

  /// Performs operations on a fresh fake and a fresh real thing, up to the first difference.
  private func trial(
    _ operations: [Operation]
  ) async throws -> [Difference<Operation, Answer>.Step] {
    let fake = try await fake()
    let real = try await real()
    var steps: [Difference<Operation, Answer>.Step] = []
    for operation in operations {
      let step = Difference<Operation, Answer>.Step(
        operation: operation,
        fake: await DifferentialOutcome { try await fake(operation) },
        real: await DifferentialOutcome { try await real(operation) })
      steps.append(step)
      if step.fake != step.real { break }
    }
    return steps
  }
}

extension DifferentialTest.Result {
  fileprivate mutating func count(_ steps: [Difference<Operation, Answer>.Step]) {
    for step in steps {
      if case .answered = step.real { answered += 1 } else { threw += 1 }
    }
  }
}
