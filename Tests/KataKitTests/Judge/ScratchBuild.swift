import Foundation
import KataKit

/// A learner's test binary in a scratch folder, built with the compiler alone.
struct ScratchBuild: WorkerRunning {
  let folder: URL

  /// Compiles the runner, a module and its tests, and links them.
  ///
  /// - Throws: `Failure` with the output of the first command that failed.
  init(module: String, woven: WovenSources, tests: String) throws {
    let sources = woven.files
    folder = URL.temporaryDirectory.appending(path: "redgreen-\(UUID().uuidString)")
    let suite = FileTree([
      "Tests/\(module)Tests.swift": tests, "Tests/RedGreenCanary.swift": woven.canary,
    ])
    for tree in [sources, suite] {
      for path in tree.paths {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((tree[path] ?? "").utf8).write(to: file)
      }
    }
    let runner = URL(filePath: #filePath)
      .appending(path: "../../../../Sources/KataRunner").standardizedFileURL
    let runnerFiles = try FileManager.default.contentsOfDirectory(atPath: runner.path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { runner.appending(path: $0).path }
    let common = ["-wmo", "-parse-as-library", "-swift-version", "6"]
    try compile(
      common + ["-O", "-module-name", "KataRunner", "-package-name", "RedGreen", "-c"] + runnerFiles
        + ["-o", "KataRunner.o"])
    try compile(
      common + [
        "-module-name", module, "-emit-module", "-emit-module-path", "\(module).swiftmodule", "-c",
      ] + sources.paths + ["-o", "\(module).o"])
    try compile(
      common + ["-module-name", "\(module)Tests", "-I", ".", "-c"] + suite.paths
        + ["-o", "\(module)Tests.o"])
    try compile([
      "-use-ld=lld", "KataRunner.o", "\(module).o", "\(module)Tests.o", "-o", "tests", "-lTesting",
      "-Xlinker", "--export-dynamic-symbol=redgreen_*",
    ])
  }

  /// A command that failed, and what it printed.
  struct Failure: Error {
    var arguments: [String]
    var output: String
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  private func compile(_ arguments: [String]) throws {
    let result = try Self.run("/usr/bin/env", ["swiftc"] + arguments, in: folder)
    if !result.succeeded { throw Failure(arguments: arguments, output: result.output) }
  }

  func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> WorkerRun {
    let events = folder.appending(path: "events-\(UUID().uuidString).jsonl")
    let milliseconds = Int(limits.time / .milliseconds(1))
    let result = try Self.run(
      folder.appending(path: "tests").path,
      [
        "judge", "--events", events.path, "--limit", "\(milliseconds)", "--reads",
        "\(limits.reads)", "--memory", "512",
      ], in: folder, input: requests.map(\.line).joined())
    let text = try? String(contentsOf: events, encoding: .utf8)
    return WorkerRun(exit: WorkerExit(result.exit), events: text ?? "")
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: URL, input: String = ""
  ) throws -> CommandResult {
    var command = Command(program, arguments, in: folder, timeLimit: 600)
    command.input = input
    return try CommandRunner().run(command)
  }
}
