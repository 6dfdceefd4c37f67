import Synchronization

/// What one run of the suite did to one variant, collected from Swift Testing's records.
final class VariantRecorder: Sendable {
  private struct Failure {
    var test: String
    var kind: String
    var message: String
  }

  private struct State {
    var sentences: [String: String] = [:]
    var ran: Set<String> = []
    var skipped: [String] = []
    /// The tests that ended without reading the switch.
    var idle: [String] = []
    var failures: [Failure] = []
  }

  private let id: Int32
  private let file: EventFile
  private let marks: Switch?
  private let state = Mutex(State())

  /// Prepares the recording; `marks` tells after each test whether it read the switch.
  init(id: Int32, file: EventFile, marks: Switch? = nil) {
    self.id = id
    self.file = file
    self.marks = marks
  }

  /// Takes one record; tells the file at once which test starts, in case it never ends.
  func record(_ bytes: UnsafeRawBufferPointer) {
    guard let record = unsafe JSONText(bytes), let payload = record["payload"] else { return }
    if record["kind"]?.string == "test" {
      noteTest(payload)
      return
    }
    let test = payload["testID"]?.string ?? ""
    switch payload["kind"]?.string {
    case "testStarted": noteStart(of: test)
    case "testEnded": noteEnd(of: test)
    case "testSkipped":
      state.withLock { state in
        if let sentence = state.sentences[test] { state.skipped.append(sentence) }
      }
    case "issueRecorded" where payload["issue"]?["isFailure"]?.isTrue == true:
      noteFailure(of: test, messages: payload["messages"]?.elements ?? [])
    default: break
    }
  }

  private func noteTest(_ payload: JSONText) {
    guard payload["kind"]?.string == "function", let id = payload["id"]?.string else { return }
    // Without a display name the name is `answers()`, and `answers` is what people read elsewhere.
    let name = (payload["name"]?.string ?? id).prefix { $0 != "(" }
    let sentence = payload["displayName"]?.string ?? String(name)
    state.withLock { $0.sentences[id] = sentence }
  }

  private func noteStart(of test: String) {
    let sentence = state.withLock { state -> String? in
      guard let sentence = state.sentences[test] else { return nil }
      state.ran.insert(test)
      return sentence
    }
    guard let sentence else { return }
    _ = marks?.takeMark()
    file.write(#"{"redgreen":"testStarted","id":\#(id),"displayName":\#(quoted(sentence))}"#)
  }

  private func noteEnd(of test: String) {
    guard marks?.takeMark() == false else { return }
    state.withLock { state in
      if let sentence = state.sentences[test] { state.idle.append(sentence) }
    }
  }

  private func noteFailure(of test: String, messages: [JSONText]) {
    let message = messages.first?["text"]?.string ?? ""
    state.withLock {
      $0.failures.append(Failure(test: test, kind: Self.kind(of: message), message: message))
    }
  }

  /// The kind of an issue, which version 6.3 of the records tells in its message alone.
  private static func kind(of message: String) -> String {
    if message.hasPrefix("Caught error") { return "thrown" }
    if message.hasPrefix("Time limit was exceeded") { return "timeLimit" }
    if message.hasPrefix("Issue recorded") { return "recorded" }
    return "expectation"
  }

  /// The closing line of the variant.
  func summary(isGreen: Bool, seconds: Double) -> String {
    state.withLock { state in
      let failed = state.failures.map { failure in
        let sentence = state.sentences[failure.test] ?? failure.test
        return #"{"id":\#(quoted(failure.test)),"displayName":\#(quoted(sentence)),"#
          + #""kind":"\#(failure.kind)","message":\#(quoted(failure.message))}"#
      }
      return #"{"redgreen":"variantEnded","id":\#(id),"passed":\#(isGreen),"#
        + #""ran":\#(state.ran.count),"skipped":\#(state.skipped.count),"#
        + #""skippedTests":[\#(Self.list(state.skipped))],"idle":[\#(Self.list(state.idle))],"seconds":\#(seconds),"#
        + #""failed":[\#(failed.joined(separator: ","))]}"#
    }
  }

  private static func list(_ sentences: [String]) -> String {
    sentences.map(quoted).joined(separator: ",")
  }
}
