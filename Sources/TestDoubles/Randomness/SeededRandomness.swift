public import Ports
import Synchronization

/// Random numbers that follow from a seed: the same seed gives the same numbers on every platform.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, 2014), which is not for secrets.
///
/// ```swift
/// try await withSeed { randomness in try await retries(randomness) }
/// ```
public final class SeededRandomness: Randomness, CustomStringConvertible {
  /// The number that all others follow from.
  public let seed: UInt64
  private let state: Mutex<UInt64>

  /// Makes a source that starts anew at a seed.
  public init(seed: UInt64) {
    self.seed = seed
    state = Mutex(seed)
  }

  /// The seed, to make the same source again.
  public var description: String { "SeededRandomness(seed: \(seed))" }

  /// The next number.
  public func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9e37_79b9_7f4a_7c15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
      bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
      return bits ^ (bits >> 31)
    }
  }
}

/// The failure of a body, with the seed that repeats it.
public struct SeededFailure: Error, CustomStringConvertible {
  /// The seed of the failed run.
  public let seed: UInt64
  /// What the body threw.
  public let underlying: any Error

  /// The failure and how to repeat it.
  public var description: String { "\(underlying) Repeat it with seed: \(seed)." }
}

/// Gives a body random numbers, and names their seed when the body throws.
///
/// An `#expect` does not throw: name the source in its comment, which prints the seed.
///
/// - Parameters:
///   - seed: The seed; by default another one in each run.
///   - body: The test.
/// - Returns: What the body returns.
/// - Throws: `SeededFailure` with the seed and the body's error.
public func withSeed<Value>(
  _ seed: UInt64 = .random(in: 0...UInt64.max), _ body: (SeededRandomness) async throws -> Value
) async throws -> Value {
  do {
    return try await body(SeededRandomness(seed: seed))
  } catch {
    throw SeededFailure(seed: seed, underlying: error)
  }
}
