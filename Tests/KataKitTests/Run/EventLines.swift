import Foundation
import KataKit

/// Writes the lines that Swift Testing 6.3.1 writes into its event stream, for tests that read them.
struct EventLines {
  static let base = "/home/ada/Workspace/01-unit-tests/Demo"

  private(set) var lines: [String] = []

  /// The identifier of a test function.
  static func id(_ name: String, line: Int) -> String {
    "DemoTests.DemoTests/\(name)/DemoTests.swift:\(line):4"
  }

  /// Says that a test function exists; gives back its identifier.
  @discardableResult
  mutating func declare(
    _ name: String, line: Int = 1, display: String? = nil, file: String = "Tests/DemoTests.swift"
  ) -> String {
    let id = Self.id(name, line: line)
    let location = #"{"filePath":"\#(Self.base)/\#(file)","line":\#(line),"column":4}"#
    let shown = display.map { #","displayName":"\#($0)""# } ?? ""
    lines.append(
      #"{"kind":"test","payload":{"kind":"function","id":"\#(id)","name":"\#(name)"\#(shown),"isParameterized":false,"sourceLocation":\#(location)},"version":"6.3.0"}"#
    )
    return id
  }

  /// Says that a suite exists.
  mutating func declareSuite() {
    lines.append(
      #"{"kind":"test","payload":{"kind":"suite","id":"DemoTests.DemoTests","name":"DemoTests","sourceLocation":{"filePath":"/x.swift","line":1,"column":2}},"version":"6.3.0"}"#
    )
  }

  /// Writes an event: `testStarted`, `testEnded`, `testSkipped`, `runEnded` and others.
  mutating func event(_ kind: String, _ id: String? = nil) {
    let test = id.map { #","testID":"\#($0)""# } ?? ""
    lines.append(#"{"kind":"event","payload":{"kind":"\#(kind)","messages":[]\#(test)}}"#)
  }

  /// Writes half a line, as a disk does that is full for a moment.
  mutating func tear() { lines.append(#"{"kind":"event","payload":{"ki"#) }

  /// Writes an issue with its messages, each a symbol and a text.
  mutating func issue(
    _ id: String?, _ messages: [(symbol: String, text: String)], isKnown: Bool = false,
    isFailure: Bool = true, line: Int = 9
  ) {
    let test = id.map { #","testID":"\#($0)""# } ?? ""
    let texts = messages.map { message in
      let text = message.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return #"{"symbol":"\#(message.symbol)","text":"\#(text)"}"#
    }
    let location = #"{"filePath":"\#(Self.base)/Tests/DemoTests.swift","line":\#(line),"column":5}"#
    lines.append(
      #"{"kind":"event","payload":{"kind":"issueRecorded","issue":{"isKnown":\#(isKnown),"isFailure":\#(isFailure),"sourceLocation":\#(location)},"messages":[\#(texts.joined(separator: ","))]\#(test)}}"#
    )
  }

  /// Says that one case of a test function begins.
  mutating func testCase(_ id: String, _ text: String) {
    let escaped = text.replacing("\"", with: "\\\"")
    lines.append(
      #"{"kind":"event","payload":{"kind":"testCaseStarted","messages":[{"symbol":"default","text":"\#(escaped)"}],"testID":"\#(id)"}}"#
    )
  }

  /// Writes the whole life of a test function; gives back its identifier.
  @discardableResult
  mutating func run(_ name: String, line: Int = 1, failing text: String? = nil) -> String {
    let id = declare(name, line: line)
    event("testStarted", id)
    if let text { issue(id, [("fail", text)], line: line) }
    event("testEnded", id)
    return id
  }

  /// The stream that these lines make.
  func stream(after torn: String = "") -> EventStream {
    EventStream(Data((lines.map { $0 + "\n" }.joined() + torn).utf8), relativeTo: Self.base)
  }
}
