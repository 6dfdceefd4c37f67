import Foundation

/// Lines as Swift Testing writes them into its event stream, version 6.3.
struct EventStream {
  private(set) var text = ""
  private var time = 0.0

  /// The id of a test with this name, at line 3 of a file.
  static func id(_ name: String) -> String { "\(name)/Tests.swift:3:1" }

  /// Declares tests.
  mutating func declare(_ names: String...) {
    for name in names { add("test", ["kind": "function", "id": Self.id(name)]) }
  }

  /// Begins a test.
  mutating func start(_ name: String) { event("testStarted", name) }

  /// Ends a test; each takes a quarter of a second.
  mutating func end(_ name: String, isFailed: Bool = false) {
    time += 0.25
    event("testEnded", name, messages: [["symbol": isFailed ? "fail" : "pass", "text": "ended"]])
  }

  /// Skips a test.
  mutating func skip(_ name: String) { event("testSkipped", name) }

  /// Begins and ends a test that passes.
  mutating func pass(_ name: String) {
    start(name)
    end(name)
  }

  /// Begins and ends a test with one issue.
  mutating func fail(_ name: String, _ text: String, in file: String = "/elsewhere/Tests.swift") {
    start(name)
    issue(text, of: name, in: file)
    end(name, isFailed: true)
  }

  /// Records an issue, of no test where no name is given.
  mutating func issue(
    _ text: String, of name: String?, in file: String = "/elsewhere/Tests.swift",
    isKnown: Bool = false, isFailure: Bool = true
  ) {
    let place: [String: Any] = ["filePath": file, "line": 7, "column": 5]
    event(
      "issueRecorded", name, messages: [["symbol": "fail", "text": text]],
      issue: ["isKnown": isKnown, "isFailure": isFailure, "sourceLocation": place])
  }

  /// Ends the run.
  mutating func finish() { event("runEnded", nil) }

  private mutating func event(
    _ kind: String, _ name: String?, messages: [[String: String]] = [], issue: [String: Any]? = nil
  ) {
    var payload: [String: Any] = [
      "kind": kind, "messages": messages, "instant": ["absolute": time],
    ]
    payload["testID"] = name.map(Self.id)
    payload["issue"] = issue
    add("event", payload)
  }

  private mutating func add(_ kind: String, _ payload: [String: Any]) {
    let record: [String: Any] = ["version": "6.3.0", "kind": kind, "payload": payload]
    let data = try? JSONSerialization.data(withJSONObject: record)
    text += String(decoding: data ?? Data(), as: UTF8.self) + "\n"
  }
}
