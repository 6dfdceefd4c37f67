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
    /// The tests that ended without evaluating an expectation.
    var hollow: [String] = []
    var failures: [Failure] = []
    /// Whether a switch was read before anything started; nil while nothing has.
    var hasReadEarly: Bool?
  }

  /// A message may hold a value of any length; this much of it is told.
  private static let longestMessage = 4000

  private let number: Int
  private let file: EventFile
  private let marks: Switch?
  private let state = Mutex(State())

  /// Prepares the recording.
  ///
  /// - Parameters:
  ///   - number: The number of the request.
  ///   - file: Where the events go.
  ///   - marks: Tells after each test what it read and expected.
  ///   - sentences: What the tests are called, where an earlier run of the same call was told.
  init(
    number: Int, file: EventFile, marks: Switch? = nil, sentences: [String: String] = [:]
  ) {
    self.number = number
    self.file = file
    self.marks = marks
    state.withLock { $0.sentences = sentences }
  }

  /// What the tests are called, by their identifiers.
  var sentences: [String: String] { state.withLock { $0.sentences } }

  /// Whether no test has failed so far.
  var isGreen: Bool { state.withLock { $0.failures.isEmpty } }

  /// Whether a switch was read before anything started; nothing at all starting counts as yes.
  var hasReadEarly: Bool { state.withLock { $0.hasReadEarly } ?? true }

  /// Takes one record; tells the file at once which test starts, in case it never ends.
  func record(_ bytes: UnsafeRawBufferPointer) {
    guard let record = unsafe JSONText(bytes) else { return }
    self.record(record)
  }

  /// Takes one record that is read already.
  func record(_ record: JSONText) {
    guard let payload = record["payload"] else { return }
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
    state.withLock { state in
      if state.hasReadEarly == nil { state.hasReadEarly = BugSwitch.reads > 0 }
    }
    let sentence = state.withLock { state -> String? in
      guard let sentence = state.sentences[test] else { return nil }
      state.ran.insert(test)
      return sentence
    }
    guard let sentence else { return }
    if let marks {
      _ = BugSwitch.takeReads()
      _ = marks.takeExpectations()
    }
    file.write(#"{"redgreen":"testStarted","id":\#(number),"displayName":\#(quoted(sentence))}"#)
  }

  private func noteEnd(of test: String) {
    guard let marks else { return }
    let reads = BugSwitch.takeReads()
    let expectations = marks.takeExpectations()
    state.withLock { state in
      guard let sentence = state.sentences[test] else { return }
      if reads == 0 { state.idle.append(sentence) }
      if expectations == 0 { state.hollow.append(sentence) }
    }
  }

  private func noteFailure(of test: String, messages: [JSONText]) {
    var message = messages.first?["text"]?.string ?? ""
    if message.utf8.count > Self.longestMessage {
      let size = message.utf8.count
      let head = String(message.unicodeScalars.prefix(Self.longestMessage))
      message = "\(head) … (\(size) bytes in all)"
    }
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
  func summary(isGreen: Bool, seconds: Double, reads: Int) -> String {
    state.withLock { state in
      let failed = state.failures.map { failure in
        let sentence = state.sentences[failure.test] ?? failure.test
        return #"{"id":\#(quoted(failure.test)),"displayName":\#(quoted(sentence)),"#
          + #""kind":"\#(failure.kind)","message":\#(quoted(failure.message))}"#
      }
      return #"{"redgreen":"variantEnded","id":\#(number),"passed":\#(isGreen),"#
        + #""ran":\#(state.ran.count),"skipped":\#(state.skipped.count),"#
        + #""skippedTests":[\#(Self.list(state.skipped))],"idle":[\#(Self.list(state.idle))],"#
        + #""hollow":[\#(Self.list(state.hollow))],"reads":\#(reads),"seconds":\#(seconds),"#
        + #""failed":[\#(failed.joined(separator: ","))]}"#
    }
  }

  private static func list(_ sentences: [String]) -> String {
    sentences.map(quoted).joined(separator: ",")
  }
}
