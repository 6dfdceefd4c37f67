package import Foundation

/// What one run of a test binary did, read from Swift Testing's event stream.
package struct EventStream: Sendable {
  /// One test function.
  package struct Test: Equatable, Sendable {
    /// Swift Testing's identifier, with file and line at its end.
    package var id: String
    /// The sentence that names it: its display name, or its function's name.
    package var sentence: String
    /// The file, relative to the kata.
    package var file: String
    /// The line, from 1.
    package var line: Int
  }

  /// The test functions, in the order of their files and lines.
  package private(set) var tests: [Test] = []
  /// The failures, in the order they happened.
  package private(set) var failures: [TestFailure] = []
  /// The identifiers of the functions that began.
  package private(set) var started: Set<String> = []
  /// The identifiers of the functions that ended.
  package private(set) var ended: Set<String> = []
  /// The identifiers of the functions that were skipped.
  package private(set) var skipped: Set<String> = []
  /// The identifiers of the functions that failed.
  package private(set) var failed: Set<String> = []
  /// The identifiers of the functions with a failure that they declare known.
  package private(set) var hidden: Set<String> = []
  /// Whether a case of a test failed while another case of it ran, so that nobody knows which.
  package private(set) var hasUnnamedCase = false
  private var cases: [String: OpenCases] = [:]
  /// Whether the run came to its end.
  package private(set) var isComplete = false
  /// How many lines could not be read; the last one is often torn when a process was killed.
  package private(set) var unreadable = 0

  /// Reads a stream, which may end anywhere.
  ///
  /// - Parameters:
  ///   - data: Lines of JSON.
  ///   - base: The kata's folder, which is cut off the front of each file's path.
  package init(_ data: Data, relativeTo base: String) {
    let decoder = JSONDecoder()
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let record = try? decoder.decode(EventRecord.self, from: line) else {
        unreadable += 1
        continue
      }
      take(record, base)
    }
    tests.sort { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// The functions that ran.
  package var ran: [Test] { tests.filter { started.contains($0.id) } }

  /// The functions that had begun and not ended when the stream stopped.
  package var inFlight: [Test] {
    tests.filter { started.contains($0.id) && !ended.contains($0.id) }
  }

  private mutating func take(_ record: EventRecord, _ base: String) {
    let payload = record.payload
    if record.kind == "test" {
      guard payload.kind == "function", let id = payload.id else { return }
      let place = payload.sourceLocation
      tests.append(
        Test(
          id: id, sentence: Self.sentence(payload),
          file: Self.relative(place?.filePath ?? "", base), line: place?.line ?? 0))
      return
    }
    let id = payload.testID ?? ""
    switch payload.kind {
    case "testStarted": started.insert(id)
    case "testEnded": ended.insert(id)
    case "testSkipped": skipped.insert(id)
    case "testCaseStarted":
      if let text = payload.messages?.first?.text, text.hasPrefix(OpenCases.beginning) {
        cases[id, default: OpenCases()].begin(text, of: sentence(of: id))
      }
    case "testCaseEnded": cases[id]?.end()
    case "runEnded": isComplete = true
    case "issueRecorded":
      if payload.issue?.isKnown == true { hidden.insert(id) }
      guard let issue = payload.issue, issue.isFailure, !issue.isKnown else { return }
      failed.insert(id)
      var failure = Self.failure(
        payload.messages ?? [], issue.sourceLocation, sentence(of: id), base)
      if let cases = cases[id], cases.count > 0 {
        failure.argument = cases.arguments
        if cases.arguments == nil { hasUnnamedCase = true }
      }
      failures.append(failure)
    default: break
    }
  }

  private func sentence(of id: String) -> String {
    tests.first { $0.id == id }?.sentence ?? "(outside a test)"
  }

  private static func sentence(_ payload: EventRecord.Payload) -> String {
    if let name = payload.displayName { return name }
    // A raw identifier has a display name of its own; what is left is `answers()` or `adds(_:)`.
    return String((payload.name ?? "").prefix { $0 != "(" })
  }

  private static func failure(
    _ messages: [EventRecord.Message], _ place: EventRecord.Location?, _ sentence: String,
    _ base: String
  ) -> TestFailure {
    let text = (messages.first?.text ?? "failed").shown
    let comments = messages.dropFirst().filter { $0.symbol == "details" }.map(\.text.shown)
    let comment = comments.isEmpty ? nil : comments.joined(separator: "\n")
    var failure = TestFailure(test: sentence, kind: .recorded, message: text, comment: comment)
    let expectation = "Expectation failed: "
    if text.hasPrefix(expectation) {
      let parts = ExpectationText(String(text.dropFirst(expectation.count)))
      failure.kind = .expectation
      failure.message = parts.source
      failure.expected = parts.expected
      failure.found = parts.found
    } else if text.hasPrefix("Caught error: ") {
      failure.kind = .thrown
      failure.expected = "no error"
      failure.found = String(text.dropFirst("Caught error: ".count))
    } else if text == "Issue recorded", let comment {
      failure.message = comment
      failure.comment = nil
    }
    failure.file = place.map { relative($0.filePath, base) }
    failure.line = place?.line
    return failure
  }

  private static func relative(_ path: String, _ base: String) -> String {
    let prefix = base.hasSuffix("/") ? base : base + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
