import Foundation
import KataKit
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
  }

  @Test func `a red with two failing tests is recorded and replays`() async throws {
    try writeTests("42", "answer + 1 == 43")
    let record = try await onOwnThread { [self] in
      _ = checkout.reallyKata("test")
      try checkout.write("let answer = 42\n", to: "\(Self.folder)/Sources/Demo/Demo.swift")
      _ = checkout.reallyKata("test")
      return checkout.reallyKata("record")
    }
    #expect(record.lines.first == "\(Self.folder)/RedGreen.md · 2 steps")
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

  /// Two tests: the answer compared with something, and one more expectation.
  private func writeTests(_ wanted: String, _ other: String) throws {
    try checkout.write(
      """
      @testable import Demo
      import Testing

      @Suite struct DemoTests {
        @Test func `answers`() { #expect(\(wanted) == answer) }
        @Test func `answers twice`() { #expect(\(other)) }
      }

      """, to: "\(Self.folder)/Tests/DemoTests/DemoTests.swift")
  }
}
