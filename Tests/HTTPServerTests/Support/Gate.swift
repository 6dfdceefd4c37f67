import Synchronization

/// An event: who waits for it goes on once it has happened.
final class Gate: Sendable {
  private let (events, continuation) = AsyncStream.makeStream(of: Void.self)

  func open() { continuation.finish() }

  /// Waits for the event.
  ///
  /// - Throws: `CancellationError`, so that a time limit ends a test that waits in vain.
  func pass() async throws {
    for await _ in events {}
    try Task.checkCancellation()
  }
}

/// What happened in a server, for the test to look at.
final class Record<Element: Sendable>: Sendable {
  private let state = Mutex([Element]())
  var all: [Element] { state.withLock { $0 } }
  func append(_ element: Element) { state.withLock { $0.append(element) } }
}
