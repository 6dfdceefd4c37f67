import Foundation
import KataKit
import TestSupport
import Testing
import kata

/// What a learner really did, recorded by the verbs and replayed with the real compiler.
@Suite(.serialized) struct RecordTests {
  private let checkout: TemporaryCheckout
  private static let folder = "Workspace/01-unit-tests/Demo"

  init() throws {
    checkout = try TemporaryCheckout()
    try checkout.useRealToolchain()
    _ = checkout.kata("start", "Demo")
    try writeAnswer(41)
  }

  @Test func `a red with two failing tests is recorded and replays`() async throws {
    try writeTests("42", "answer + 1 == 43")
    let record = try await onOwnThread { [self] in
      _ = checkout.reallyKata("test")
      try writeAnswer(42)
      _ = checkout.reallyKata("test")
      return checkout.reallyKata("record")
    }
    #expect(
      record.lines.first == "\(Self.folder)/RedGreen.md · 2 steps",
      "\(record.output) \(record.complaints)")
    #expect(record.lines.contains("It replays: every colour and reason is proved."))
    #expect(record.code == 0)
  }

  @Test func `a red that is not the same the next time is said to be so`() async throws {
    try writeTests("Int.random(in: 1_000_000...9_000_000)", "true == (answer == 41)")
    let record = try await onOwnThread { [self] in
      _ = checkout.reallyKata("test")
      return checkout.reallyKata("record")
    }
    #expect(record.lines.contains { $0.hasPrefix("“answers” failed for another reason than") })
    #expect(record.code == 1)
  }

  @Test func `a check logs the run of the learner's own tests`() async throws {
    try writeTests("42", "answer == 41")
    let log = try await onOwnThread { [self] in
      _ = checkout.reallyKata("check")
      return checkout.reallyKata("log", "--json")
    }
    let events = try JSONDecoder().decode([LogEvent].self, from: Data(log.output.utf8))
    #expect(events.map(\.colour) == [.red] && events.map(\.passed) == [["answers twice"]])
  }

  @Test func `a check says that it builds with the usual manifest`() async throws {
    try writeTests("41", "answer == 41")
    try checkout.write("public let extra = 1\n", to: "\(Self.folder)/Sources/Extra/Extra.swift")
    try checkout.write(
      "import Extra\npublic let answer = 40 + extra\n",
      to: "\(Self.folder)/Sources/Demo/Demo.swift")
    try checkout.write(
      checkout.read("\(Self.folder)/Package.swift").replacing(
        ".target(name: \"Demo\")",
        with: ".target(name: \"Extra\"), .target(name: \"Demo\", dependencies: [\"Extra\"])"),
      to: "\(Self.folder)/Package.swift")
    let check = try await onOwnThread { [self] in checkout.reallyKata("check") }
    #expect(check.code == 2)
    #expect(
      check.output.contains(
        """
         Your Package.swift is not the usual one, and a check builds with that: all
         code in Sources/Demo, all tests in Tests/DemoTests.
        """))
  }

  private func writeAnswer(_ answer: Int) throws {
    try checkout.write(
      "public let answer = \(answer)\n", to: "\(Self.folder)/Sources/Demo/Demo.swift")
  }

  /// Two tests: the answer compared with something, and one more expectation.
  private func writeTests(_ wanted: String, _ other: String) throws {
    try checkout.write(
      """
      import Demo
      import Testing

      @Suite struct DemoTests {
        @Test func `answers`() { #expect(\(wanted) == answer) }
        @Test func `answers twice`() { #expect(\(other)) }
      }

      """, to: "\(Self.folder)/Tests/DemoTests/DemoTests.swift")
  }
}
