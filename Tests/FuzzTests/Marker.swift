import Fuzzing
import Synchronization

/// A target that counts what it is fed and breaks a promise on marked inputs.
final class Marker: FuzzTarget {
  let examples = [Array("{\"a\":1}".utf8)]
  private let refused: Set<[UInt8]>
  private let count = Mutex(0)

  init(refused: Set<[UInt8]>) { self.refused = refused }

  var fed: Int { count.withLock { $0 } }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    count.withLock { $0 += 1 }
    if refused.contains(input) { throw BrokenPromise("it was marked") }
    return true
  }
}
