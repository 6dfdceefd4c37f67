public import TestDoubles

/// A comparison of a fake with the real thing by random operations.
///
/// Each sequence of operations runs on a fresh fake and a fresh real thing, and after each operation
/// their outcomes are compared, answers and errors. A difference is shrunk: operations are left out
/// and made simpler as long as the two still differ.
///
/// ```swift
/// let test = DifferentialTest(
///   generate: { random in random.number(in: -9...9) },
///   fake: {
///     let numbers = InMemoryNumbers()
///     return { number in await numbers.insert(number) }
///   },
///   real: {
///     let numbers = try StoredNumbers()
///     return { number in try await numbers.insert(number) }
///   })
/// try await test.check(sequences: 200)
/// ```
///
/// Everything follows from a seed, which the report names. What the real thing may answer in any
/// order is sorted by the closure that performs the operation, so that only real differences count.
public struct DifferentialTest<Operation: Sendable, Answer: Equatable & Sendable>: Sendable {
  /// Performs operations on one fresh thing.
  public typealias Subject = @Sendable (Operation) async throws -> Answer

  let generate: @Sendable (SeededRandomness) -> Operation
  let simpler: @Sendable (Operation) -> [Operation]
  let fake: @Sendable () async throws -> Subject
  let real: @Sendable () async throws -> Subject

  /// Describes a comparison.
  ///
  /// - Parameters:
  ///   - generate: Draws an operation.
  ///   - simpler: The operations to try in the place of one, the simplest first. Each has to be
  ///     simpler than the one it is made of, or shrinking only ends with its budget.
  ///   - fake: Makes a fresh fake.
  ///   - real: Makes a fresh real thing.
  public init(
    generate: @escaping @Sendable (SeededRandomness) -> Operation,
    simpler: @escaping @Sendable (Operation) -> [Operation] = { _ in [] },
    fake: @escaping @Sendable () async throws -> Subject,
    real: @escaping @Sendable () async throws -> Subject
  ) {
    self.generate = generate
    self.simpler = simpler
    self.fake = fake
    self.real = real
  }

  /// Describes a comparison of things on which operations are performed in one way.
  ///
  /// - Parameters:
  ///   - generate: Draws an operation.
  ///   - simpler: The operations to try in the place of one, the simplest first.
  ///   - fake: Makes a fresh fake.
  ///   - real: Makes a fresh real thing.
  ///   - perform: Performs an operation on either.
  init<Thing: Sendable>(
    generate: @escaping @Sendable (SeededRandomness) -> Operation,
    simpler: @escaping @Sendable (Operation) -> [Operation],
    fake: @escaping @Sendable () async throws -> Thing,
    real: @escaping @Sendable () async throws -> Thing,
    perform: @escaping @Sendable (Operation, Thing) async throws -> Answer
  ) {
    func subject(
      _ make: @escaping @Sendable () async throws -> Thing
    ) -> @Sendable () async throws -> Subject {
      {
        let thing = try await make()
        return { try await perform($0, thing) }
      }
    }
    self.init(generate: generate, simpler: simpler, fake: subject(fake), real: subject(real))
  }

  /// The sequence that follows from a seed.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - length: How many operations.
  /// - Returns: The operations.
  public func operations(seed: UInt64, length: Int) -> [Operation] {
    let random = SeededRandomness(seed: seed)
    return (0..<length).map { _ in generate(random) }
  }
}
