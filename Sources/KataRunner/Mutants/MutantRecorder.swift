import Synchronization

/// What one run of the tests told: who failed first, and on the code as it is who reached what.
final class MutantRecorder: Sendable {
  struct Failure {
    var test: String
    var kind: String
    var message: String
  }

  private struct State {
    var names: [String: String] = [:]
    var starts: [String: Double] = [:]
    var ran = 0
    var failures: [Failure] = []
  }

  private let file: EventFile
  /// What a line about a test begins with.
  private let prefix: String
  /// Tells after each test what it reached; nil where the tests overlap or nobody asks.
  private let reach: MutantSwitch?
  private let state = Mutex(State())

  /// Prepares the recording of one run.
  init(file: EventFile, prefix: String, reach: MutantSwitch? = nil) {
    self.file = file
    self.prefix = prefix
    self.reach = reach
  }

  /// How many tests started.
  var ran: Int { state.withLock { $0.ran } }

  /// The failures, in their order.
  var failures: [Failure] { state.withLock { $0.failures } }

  /// Takes one record; returns whether it is a failure.
  func record(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let record = unsafe JSONText(bytes), let payload = record["payload"] else { return false }
    if record["kind"]?.string == "test" {
      noteTest(payload)
      return false
    }
    let test = payload["testID"]?.string ?? ""
    switch payload["kind"]?.string {
    case "testStarted": noteStart(of: test)
    case "testEnded": noteEnd(of: test)
    case "issueRecorded" where payload["issue"]?["isFailure"]?.isTrue == true:
      let message = payload["messages"]?.elements.first?["text"]?.string ?? ""
      state.withLock {
        $0.failures.append(Failure(test: test, kind: Self.kind(of: message), message: message))
      }
      return true
    default: break
    }
    return false
  }

  private func noteTest(_ payload: JSONText) {
    guard payload["kind"]?.string == "function", let id = payload["id"]?.string else { return }
    let name = (payload["name"]?.string ?? id).prefix { $0 != "(" }
    let sentence = payload["displayName"]?.string ?? String(name)
    state.withLock { $0.names[id] = sentence }
  }

  private func noteStart(of test: String) {
    let isFunction = state.withLock { state in
      guard state.names[test] != nil else { return false }
      state.ran += 1
      state.starts[test] = monotonicSeconds()
      return true
    }
    guard isFunction else { return }
    if let reach {
      let hits = Self.list(reach.takeHits())
      if !hits.isEmpty { file.write(#"{\#(prefix),"kind":"outside","hits":[\#(hits)]}"#) }
    }
    file.write(#"{\#(prefix),"kind":"testStarted","test":\#(quoted(test))}"#)
  }

  private func noteEnd(of test: String) {
    let found = state.withLock { state in
      state.names[test].map { ($0, monotonicSeconds() - (state.starts[test] ?? 0)) }
    }
    guard let (name, seconds) = found, let reach else { return }
    file.write(
      #"{\#(prefix),"kind":"reached","test":\#(quoted(test)),"name":\#(quoted(name)),"#
        + #""seconds":\#(seconds),"hits":[\#(Self.list(reach.takeHits()))]}"#)
  }

  /// The kind of an issue, which version 6.3 of the records tells in its message alone.
  private static func kind(of message: String) -> String {
    if message.hasPrefix("Caught error") { return "thrown" }
    if message.hasPrefix("Time limit was exceeded") { return "timeLimit" }
    return "expectation"
  }

  private static func list(_ hits: [(id: Int32, count: Int64)]) -> String {
    hits.map { "[\($0.id),\($0.count)]" }.joined(separator: ",")
  }
}
