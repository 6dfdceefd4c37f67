import Ports
import Synchronization

/// The numbers whose bytes are the nonce of the RFC's example, `the sample nonce`, over and over.
final class SampleNonce: Randomness {
  private let count = Mutex(0)

  func next() -> UInt64 {
    count.withLock { count in
      count += 1
      return count % 2 == 1 ? 0x706d_6173_2065_6874 : 0x6563_6e6f_6e20_656c
    }
  }
}
