import Foundation
import KataKit
import Testing
import Workflows

/// The stand-in for `swift` and the real one, command by command, on the same package.
@Suite struct StandInTests {
  private let package: PipelinePackage

  init() throws { package = try PipelinePackage() }

  /// What is typed, after a line was put into the last test, and whether it must be green.
  private static let commands: [(line: String, words: String, isGreen: Bool)] = [
    ("", "test --skip-build", false), ("", "build", true), ("", "test --skip-build", false),
    ("", "test", true), ("", "test --filter open", true), ("", "test --filter nobody", true),
    ("#expect(Bool(false))", "test --skip-build", true), ("#expect(Bool(false))", "test", false),
    ("#expect(Bool(false))", "test --filter open", true),
    ("#expect(Bool(false))", "test --skip says", true),
    ("", "test --skip-build --skip SignTests", true), ("", "test --parallel", true),
    ("", "test --skip-build --disable-xctest", true),
    ("#error(\"no\")", "build --build-tests", false), ("", "test --no-such-option", false),
  ]

  @Test func `answers as the real swift does`() async throws {
    let fake = try await answers(
      PipelinePackage.root.appending(path: "Fixtures/Pipeline").path + ":")
    let real = try await answers("")
    #expect(fake.map(\.succeeded) == Self.commands.map(\.isGreen))
    #expect(real.map(\.succeeded) == Self.commands.map(\.isGreen))
    for (step, (fake, real)) in zip(Self.commands, zip(fake, real)) {
      #expect(
        Self.said(fake) == Self.said(real), "swift \(step.words), with \"\(step.line)\" in a test")
    }
    let said = fake.flatMap(Self.said)
    #expect(said.contains("✔ Test run with 0 tests in 0 suites passed after 0 seconds."))
    #expect(said.contains("✔ Test run with 2 tests in 1 suite passed after 0 seconds."))
    #expect(said.contains("Test Suite 'All tests' passed at"))
  }

  /// What both libraries say of tests, suites and the run, in an order that does not change: no
  /// times of day, no durations, and of an issue only where it was recorded.
  private static func said(_ result: CommandResult) -> [String] {
    result.output.split(separator: "\n").map(String.init)
      .filter { $0.contains(#/^(. )?(Test|Suite) |Executed /#) }
      .map { line in
        line.replacing(#/ at \d{4}-\d\d-\d\d .*/#, with: " at")
          .replacing(#/\d+\.\d+ seconds/#, with: "0 seconds")
          .replacing(#/ in \d.*seconds$/#, with: "")
          .replacing(#/: Expectation failed.*/#, with: "")
      }
      .sorted()
  }

  private func answers(_ front: String) async throws -> [CommandResult] {
    let path = front + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let folder = package.playground.root.appending(path: front.isEmpty ? "real" : "fake")
    let tree = package.tree
    let runner = package.playground.runner
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            try Self.commands.map { step in
              try Self.changed(tree, step.line).write(to: folder)
              let environment = ProcessInfo.processInfo.environment.merging(["PATH": path]) { $1 }
              return try runner.run(
                Command(
                  "/usr/bin/env", ["bash", "-c", "swift \(step.words)"],
                  in: folder, environment: environment, timeLimit: 600))
            }
          })
      }
    }
  }

  private static func changed(_ tree: FileTree, _ line: String) -> FileTree {
    var result = tree
    let path = "Tests/SignTests/SignTests.swift"
    result[path] = tree[path]?.replacing(
      "    #expect(!sign()", with: "    \(line)\n    #expect(!sign()")
    return result
  }
}
