public import Ports

/// The system's secure random numbers.
public struct SystemRandomness: Randomness {
  /// Makes a source.
  public init() {}

  /// Draws a number that nobody can guess.
  public func next() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
