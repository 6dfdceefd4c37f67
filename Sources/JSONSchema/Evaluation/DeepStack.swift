import Foundation
import Synchronization

/// A thread whose stack is as large as a deep evaluation needs.
enum DeepStack {
  /// The most stack that one schema inside another takes in a debug build, in bytes.
  static let bytesOfLevel = 8_192

  /// What a body returns that runs on a thread of its own; the caller waits.
  static func result<Value: Sendable>(
    bytes: Int, _ body: @escaping @Sendable () -> Value
  ) -> Value {
    let place = Place<Value>()
    let ended = DispatchSemaphore(value: 0)
    let thread = Thread {
      let value = body()
      place.value.withLock { $0 = value }
      ended.signal()
    }
    thread.stackSize = max(bytes, 1 << 20)
    thread.start()
    ended.wait()
    guard let value = place.value.withLock({ $0 }) else { preconditionFailure("no result") }
    return value
  }

  private final class Place<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
