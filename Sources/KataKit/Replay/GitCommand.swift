package import Foundation

/// The git of this machine, run as a process.
///
/// Blocks until git is done. All streams go through files, so no pipe can fill up.
package struct GitCommand: GitRunning {
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

    var words = streams.map(\.path) + [try executable().path]
    words += arguments
    let command = Command(
      "/bin/sh", ["-c", Self.script, "git"] + words, in: directory, environment: environment,
      timeLimit: 600)
    let result = try CommandRunner().run(command)
    guard result.succeeded else {
      let message = String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self)
      throw GitError.failed(
        arguments: arguments, code: Self.code(result.exit), message: message.trimmed)
    }
    guard let text = String(validating: try Data(contentsOf: streams[1]), as: UTF8.self) else {
      throw GitError.notText(arguments: arguments)
    }
    return text
  }

  /// Hands its streams to git: the runner keeps only the ends of a long output.
  private static let script =
    #"in=$1 out=$2 err=$3; shift 3; exec "$@" <"$in" >"$out" 2>"$err""#

  private static func code(_ exit: CommandResult.Exit) -> Int32 {
    switch exit {
    case .code(let code): code
    case .signal(let number): 128 + number
    case .timedOut: 124
    }
  }

  private func executable() throws -> URL {
    for folder in (environment["PATH"] ?? "").split(separator: ":") {
      let url = URL(filePath: String(folder)).appending(path: "git")
      if FileManager.default.isExecutableFile(atPath: url.path) { return url }
    }
    throw GitError.missing
  }
}
