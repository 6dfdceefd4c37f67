extension PasswordHash {
  /// How much memory and time a hash takes: the parameters N, r and p of RFC 7914.
  ///
  /// Memory is 128 · N · r bytes; time grows with N · r · p.
  public struct Cost: Sendable, Equatable {
    /// The binary logarithm of N, the number of iterations.
    public let logIterations: Int
    /// The parameter r, which scales memory and time.
    public let blockSize: Int
    /// The parameter p, which scales time alone.
    public let parallelism: Int

    /// The most memory that a hash may take, in bytes: 256 MiB.
    static let memoryLimit = 256 * 1_048_576

    /// N = 2¹⁵, r = 8, p = 3: 32 MiB, one of the settings that OWASP's cheat sheet recommends.
    public static let interactive = Cost(unchecked: 15, blockSize: 8, parallelism: 3)
    /// N = 2⁴, r = 1, p = 1: microseconds, for tests and never for real passwords.
    public static let insecureForTests = Cost(unchecked: 4, blockSize: 1, parallelism: 1)

    /// Chooses a cost.
    ///
    /// - Parameters:
    ///   - logIterations: The binary logarithm of N, from 1 to 24.
    ///   - blockSize: r, from 1 to 32.
    ///   - parallelism: p, from 1 to 16.
    /// - Throws: ``CryptographyError/costOutOfRange(reason:)`` for a parameter out of its range,
    ///   for N ≥ 2^(16·r), which RFC 7914 excludes, or for more than 256 MiB.
    public init(
      logIterations: Int, blockSize: Int, parallelism: Int
    ) throws(CryptographyError) {
      guard (1...24).contains(logIterations) else {
        throw .costOutOfRange(reason: "ln is \(logIterations), not 1 to 24")
      }
      guard (1...32).contains(blockSize) else {
        throw .costOutOfRange(reason: "r is \(blockSize), not 1 to 32")
      }
      guard (1...16).contains(parallelism) else {
        throw .costOutOfRange(reason: "p is \(parallelism), not 1 to 16")
      }
      guard logIterations < 16 * blockSize else {
        throw .costOutOfRange(reason: "ln is \(logIterations), not below 16·r")
      }
      self.init(unchecked: logIterations, blockSize: blockSize, parallelism: parallelism)
      guard 128 * iterations * blockSize <= Self.memoryLimit else {
        throw .costOutOfRange(reason: "\(self) takes more than 256 MiB")
      }
    }

    private init(unchecked logIterations: Int, blockSize: Int, parallelism: Int) {
      self.logIterations = logIterations
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// The parameter N.
    var iterations: Int { 1 << logIterations }
  }
}

extension PasswordHash.Cost: CustomStringConvertible {
  /// The parameters as a stored hash writes them.
  public var description: String { "ln=\(logIterations),r=\(blockSize),p=\(parallelism)" }
}
