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
    let log = folder.appending(path: "log.txt")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let exit = try Self.run(
      URL(filePath: "/usr/bin/env"), ["swiftc"] + arguments, in: folder, output: log)
    if exit != .exited(code: 0) {
      throw Failure(arguments: arguments, output: try String(contentsOf: log, encoding: .utf8))
    }
  }

  func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> WorkerRun {
    let events = folder.appending(path: "events-\(UUID().uuidString).jsonl")
    let milliseconds = Int(limits.time / .milliseconds(1))
    let exit = try Self.run(
      folder.appending(path: "tests"),
      [
        "judge", "--events", events.path, "--limit", "\(milliseconds)", "--reads",
        "\(limits.reads)", "--memory", "512",
      ], in: folder, input: requests.map(\.line).joined(),
      output: folder.appending(path: "output.txt"))
    let text = try? String(contentsOf: events, encoding: .utf8)
    return WorkerRun(exit: exit, events: text ?? "")
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, input: String = "", output: URL
  ) throws -> WorkerExit {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let sink = FileHandle(forWritingAtPath: output.path) ?? .nullDevice
    process.standardOutput = sink
    process.standardError = sink
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    let status = process.terminationStatus
    if process.terminationReason == .exit { return .exited(code: status) }
    let alarm: Int32 = 14
    let cpuTime: Int32 = 24
    return status == alarm
      ? .timedOut : status == cpuTime ? .readTooOften : .signalled(signal: status)
  }
}

/// Runs work that blocks on a thread of its own, so that other tests keep theirs.
func onThread<Value: Sendable>(
  _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Result(catching: work)) }.start()
  }
}
