import Synchronization
import TestDoubles

/// Lines that tasks write in the order in which they come by.
final class Log: Sendable {
  private let state = Mutex<[String]>([])

  var lines: [String] { state.withLock { $0 } }

  func add(_ line: String) { state.withLock { $0.append(line) } }

  /// Sleeps and then writes a line.
  func note(_ line: String, after delay: Duration, on clock: VirtualClock) async throws {
    try await clock.sleep(for: delay)
    add(line)
  }
}
