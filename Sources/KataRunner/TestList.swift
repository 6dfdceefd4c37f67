import Synchronization

/// Collects the tests of a binary from Swift Testing's records.
final class TestList: Sendable {
  private let found = Mutex<[String]>([])

  /// The identifiers of the test functions, in the order of the source.
  var tests: [String] { found.withLock { $0 } }

  /// Takes one record; all but those of test functions count for nothing.
  func record(_ bytes: UnsafeRawBufferPointer) {
    guard let record = unsafe JSONText(bytes), record["kind"]?.string == "test",
      let payload = record["payload"], payload["kind"]?.string == "function",
      let id = payload["id"]?.string
    else { return }
    found.withLock { $0.append(id) }
  }
}
