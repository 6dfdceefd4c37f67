import Foundation
import KataKit
import Workflows

/// A repository and an executor of one test's own.
final class Playground: Sendable {
  let root: URL
  let runner = CommandRunner()

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "Workflows-\(UUID().uuidString)")
    try write("repo/README.md", "Hello\n")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The folder that is executed on.
  var repository: URL { root.appending(path: "repo") }

  /// Writes a file below the playground.
  func write(_ path: String, _ text: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Whether a file of the playground exists.
  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// Executes jobs that are written as YAML, indented by two.
  func run(
    _ jobs: String, head: String = "", options: WorkflowExecutor.Options = .init()
  ) async throws -> WorkflowReport {
    let workflow = try WorkflowReader.read("on: push\n\(head)jobs:\n\(jobs)\n", file: "x.yml")
    let executor = WorkflowExecutor(
      folders: WorkflowFolders(root: root.appending(path: "run")), runner: runner,
      searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
    let repository = repository
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try executor.run(workflow, on: repository, options: options) })
      }
    }
  }

  /// Executes one job of these steps, indented by six.
  func steps(
    _ steps: String, job: String = "", head: String = "",
    options: WorkflowExecutor.Options = .init()
  ) async throws -> WorkflowReport.JobRun {
    let text = "  one:\n    runs-on: ubuntu-24.04\n\(job)    steps:\n\(steps)"
    return try await run(text, head: head, options: options).jobs[0]
  }
}
