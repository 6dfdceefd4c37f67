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
    ("#error(\"no\")", "build --build-tests", false), ("", "test --no-such-option", false),
  ]

  @Test func `answers as the real swift does`() async throws {
    let fake = try await answers(
      PipelinePackage.root.appending(path: "Fixtures/Pipeline").path + ":")
    let real = try await answers("")
    #expect(fake.map(\.succeeded) == Self.commands.map(\.isGreen))
    #expect(real.map(\.succeeded) == Self.commands.map(\.isGreen))
    #expect(fake.map(Self.count) == real.map(Self.count))
    #expect(fake.map(Self.count).contains("0"))
    #expect(fake.map(Self.count).contains("2"))
  }

  /// How many tests ran, as the last line says it.
  private static func count(_ result: CommandResult) -> String? {
    result.output.matches(of: /Test run with (\d+) tests?/).last.map { String($0.1) }
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
