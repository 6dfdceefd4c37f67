public import Ports
import Synchronization

/// A token digester that numbers the tokens: the first is `digest-1`, and stays it.
public final class FakeTokenDigester: TokenDigester {
  private let numbers = Mutex<[Secret: Int]>([:])

  /// Makes a digester that has seen no token.
  public init() {}

  /// The token's number, a new one for a new token.
  public func digest(_ token: Secret) -> TokenDigest {
    numbers.withLock { numbers in
      let number = numbers[token] ?? numbers.count + 1
      numbers[token] = number
      return TokenDigest(encoded: Secret("digest-\(number)"))
    }
  }
}
