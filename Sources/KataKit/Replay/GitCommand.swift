package import Foundation

/// The git of this machine, run as a process.
///
/// Blocks until git is done. All streams go through files, so no pipe can fill up.
package struct GitCommand: CommandRunning {
  private let environment: [String: String]

  /// Creates a command with an environment.
  ///
  /// Variables that begin with `GIT_` are left out: inside a hook they name another repository.
  ///
  /// - Parameter environment: The variables; git is looked up in `PATH`.
  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment.filter { !$0.key.hasPrefix("GIT_") }
  }

  /// Runs git and waits for it.
  ///
  /// - Throws: `GitError`: `missing`, `failed`, `notText`; Foundation's errors where no temporary
  ///   file can be made.
  package func run(_ arguments: [String], in directory: URL, input: String?) throws -> String {
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appending(path: "redgreen-git-\(UUID().uuidString)")
    try files.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: scratch) }
    let streams = ["in", "out", "err"].map { scratch.appending(path: $0) }
    try Data((input ?? "").utf8).write(to: streams[0])
    try Data().write(to: streams[1])
    try Data().write(to: streams[2])

    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()

    guard process.terminationStatus == 0 else {
      let message = String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self)
      throw GitError.failed(
        arguments: arguments, code: process.terminationStatus, message: message.trimmed)
    }
    guard let text = String(validating: try Data(contentsOf: streams[1]), as: UTF8.self) else {
      throw GitError.notText(arguments: arguments)
    }
    return text
  }

  private func executable() throws -> URL {
    for folder in (environment["PATH"] ?? "").split(separator: ":") {
      let url = URL(filePath: String(folder)).appending(path: "git")
      if FileManager.default.isExecutableFile(atPath: url.path) { return url }
    }
    throw GitError.missing
  }
}
