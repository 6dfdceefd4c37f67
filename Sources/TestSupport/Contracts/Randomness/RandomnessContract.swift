public import Ports
import Testing

/// What every source of random numbers keeps, the real ones and the seeded ones.
///
/// ```swift
/// @Test(arguments: RandomnessContract.promises)
/// func `keeps the promise`(_ promise: RandomnessContract.Promise) async throws {
///   try await promise.check(SeededRandomness(seed: 7))
/// }
/// ```
///
/// That every value is as likely as every other cannot be seen in a test. What can is that no bit
/// and no pair of bits leans to one side: by more than a tenth, a sound source does so less than
/// once in 10³² runs.
public enum RandomnessContract {
  /// A promise about a source.
  public typealias Promise = ContractPromise<any Randomness>

  /// The promises of the port `Randomness`.
  public static let promises = [
    Promise("each bit is set in half of the numbers") { source, location in
      let counts = bitCounts((0..<draws).map { _ in source.next() })
      for (bit, count) in counts.enumerated() where !isHalf(count) {
        Issue.record("bit \(bit) is set in \(count) of \(draws)", sourceLocation: location)
      }
    },
    Promise("each bit changes from one number to the next half of the time") { source, location in
      var last = source.next()
      let changes = (0..<draws).map { _ in
        let number = source.next()
        defer { last = number }
        return number ^ last
      }
      for (bit, count) in bitCounts(changes).enumerated() where !isHalf(count) {
        Issue.record("bit \(bit) changes in \(count) of \(draws)", sourceLocation: location)
      }
    },
    Promise("neighbouring bits are equal in half of the numbers") { source, location in
      let unequal = (0..<draws).map { _ in
        let number = source.next()
        return number ^ (number >> 1 | number << 63)
      }
      for (bit, count) in bitCounts(unequal).enumerated() where !isHalf(count) {
        Issue.record(
          "bit \(bit) differs from the next in \(count) of \(draws)", sourceLocation: location)
      }
    },
  ]

  private static let draws = 4_096

  /// Twelve standard deviations are 384 of 4,096.
  private static func isHalf(_ count: Int) -> Bool { abs(count - draws / 2) < 400 }

  private static func bitCounts(_ numbers: [UInt64]) -> [Int] {
    (0..<64).map { bit in numbers.count { $0 >> UInt64(bit) & 1 == 1 } }
  }
}
