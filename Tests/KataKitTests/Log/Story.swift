import Foundation
import KataKit

/// A learner's session in the making: each run changes files and adds an event.
struct Story {
  static let testPath = "Tests/T.swift"
  static let sourcePath = "Sources/S.swift"

  let start = FileTree([testPath: "// tests\n", sourcePath: "// code\n"])
  private(set) var tree: FileTree
  private(set) var events: [LogEvent] = []
  private(set) var time = Date(timeIntervalSince1970: 1_767_225_600)

  init() { tree = start }

  /// Runs the tests some seconds after the run before; a text given replaces the file's last line.
  mutating func run(
    _ colour: Colour, test: String? = nil, source: String? = nil, after seconds: Double = 60,
    predicted: Colour? = nil, passed: [String] = [], failed: [LogEvent.Failure] = [],
    compiler: String? = nil, note: String? = nil, filter: String? = nil
  ) {
    let before = tree
    if let test { tree[Self.testPath] = "// tests\n\(test)\n" }
    if let source { tree[Self.sourcePath] = "// code\n\(source)\n" }
    if !events.isEmpty { time += seconds }
    events.append(
      LogEvent(
        time: time, after: events, from: before, to: tree, colour: colour, predicted: predicted,
        passed: passed, failed: failed, compilerMessage: compiler, seconds: 0.25, note: note,
        filter: filter))
  }
}

extension LogEvent.Failure {
  /// A failed expectation with two values.
  static func values(_ test: String, _ expected: String, _ found: String) -> Self {
    Self(test: test, message: "Expectation failed", expected: expected, found: found)
  }
}
