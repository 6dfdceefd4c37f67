public import Ports
import Synchronization

/// An identifier source that counts: `id-1`, `id-2`, `id-3`.
public final class IncrementingIdentifierSource: IdentifierSource {
  private let prefix: String
  private let last: Mutex<Int>

  /// Makes a source that counts up.
  ///
  /// - Parameters:
  ///   - prefix: What stands before each number.
  ///   - first: The first number.
  public init(prefix: String = "id-", startingAt first: Int = 1) {
    self.prefix = prefix
    last = Mutex(first - 1)
  }

  /// The prefix and the next number.
  public func makeIdentifier() -> String {
    last.withLock { last in
      last += 1
      return "\(prefix)\(last)"
    }
  }
}
