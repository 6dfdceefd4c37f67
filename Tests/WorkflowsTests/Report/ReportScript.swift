import Foundation
import KataKit
import TestSupport

/// The report script of the CI folder, compiled once for all tests, and a folder to run it in.
final class ReportScript: Sendable {
  /// What it did.
  struct Outcome: CustomStringConvertible {
    var code: Int32
    var output: String
    var summary: String

    var lines: [Substring] { output.split(separator: "\n") }
    var description: String { "code \(code)\n\(output)\n\(summary)" }
  }

  /// A script that does not compile, with what the compiler says.
  struct DoesNotCompile: Error {
    var output: String
  }

  let folder = URL.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file that the script reads.
  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Reads a file that the script wrote.
  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Runs the script with these words.
  func run(_ words: String...) async throws -> Outcome {
    let program = try await Self.program.value
    try write("summary.md", "")
    let command = Command(
      program.path, words, in: folder,
      environment: ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path])
    let result = try await onOwnThread { try CommandRunner().run(command) }
    guard case .code(let code) = result.exit else { throw DoesNotCompile(output: "\(result.exit)") }
    return Outcome(code: code, output: result.output, summary: try read("summary.md"))
  }

  /// The compiled script; kept below `.build` until the script changes.
  private static let program = Task { try await onOwnThread { try compiled() } }

  private static func compiled() throws -> URL {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let source = root.appending(path: ".github/scripts/test-report.swift")
    var digest = Digest()
    digest.add(try Data(contentsOf: source))
    let program = root.appending(path: ".build/report-script/\(digest.hex)/test-report")
    if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    let folder = program.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Compiled beside its place, then moved: another run of the tests never sees half a program.
    let made = folder.appending(path: UUID().uuidString)
    let command = Command(
      "/usr/bin/env",
      ["swiftc", "-swift-version", "6", "-warnings-as-errors", source.path, "-o", made.path],
      in: folder)
    let result = try CommandRunner().run(command)
    guard result.succeeded else { throw DoesNotCompile(output: result.output) }
    guard rename(made.path, program.path) == 0 else { throw DoesNotCompile(output: program.path) }
    return program
  }
}
