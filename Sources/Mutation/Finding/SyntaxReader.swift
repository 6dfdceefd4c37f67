package import Foundation
package import KataKit

/// The finder that reads Swift with the SwiftSyntax of the toolchain's host libraries.
///
/// Its program, `Sources/MutationReader`, is compiled at first use and kept until its source or the
/// toolchain changes.
package struct SyntaxReader: MutantFinder {
  private static let libraries = ["SwiftSyntax", "SwiftParser", "SwiftOperators"]

  private let root: URL
  private let builds: URL
  private let toolchain: Toolchain
  private let runner: CommandRunner

  /// Prepares the reader.
  ///
  /// - Parameters:
  ///   - root: The folder of the checkout, which holds the program's source.
  ///   - builds: Where the compiled program is kept.
  ///   - toolchain: Whose compiler and host libraries are used.
  ///   - runner: What starts programs.
  package init(root: URL, builds: URL, toolchain: Toolchain, runner: CommandRunner) {
    self.root = root
    self.builds = builds
    self.toolchain = toolchain
    self.runner = runner
  }

  /// Where the toolchain keeps the libraries that its own macros are built on.
  package var hostLibraries: URL {
    URL(fileURLWithPath: toolchain.compiler).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "lib/swift/host")
  }

  package func find(in files: [String], whileWaiting tick: () -> Void) throws -> [FoundFile] {
    if files.isEmpty { return [] }
    let program = try program(whileWaiting: tick)
    let output = builds.appending(path: "mutants-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: output) }
    let result = try runner.run(
      Command(program, [output.path] + files, in: root), whileWaiting: tick)
    guard result.succeeded, let data = FileManager.default.contents(atPath: output.path) else {
      throw MutationError.readerFailed(output: result.output)
    }
    return try JSONDecoder().decode([FoundFile].self, from: data)
  }

  /// The path of the compiled program.
  private func program(whileWaiting tick: () -> Void) throws -> String {
    let folder = root.appending(path: "Sources/MutationReader")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let sources = names.filter { $0.hasSuffix(".swift") }.sorted().map { folder.path + "/" + $0 }
    var digest = Digest()
    digest.add(toolchain.version)
    digest.add(toolchain.compiler)
    for path in sources { digest.add((try? String(contentsOfFile: path, encoding: .utf8)) ?? "") }
    let program = builds.appending(path: "MutationReader-\(digest.hex)").path
    if FileManager.default.isExecutableFile(atPath: program) { return program }
    try requireLibraries()
    try FileManager.default.createDirectory(at: builds, withIntermediateDirectories: true)
    let host = hostLibraries.path
    let part = "\(program).\(UUID().uuidString).part"
    let arguments =
      ["-Onone", "-parse-as-library", "-swift-version", "6", "-module-name", "MutationReader"]
      + ["-module-cache-path", builds.appending(path: "ModuleCache").path]
      + ["-I", host, "-L", host, "-Xlinker", "-rpath", "-Xlinker", host]
      + Self.libraries.map { "-l\($0)" } + sources + ["-o", part]
    let command = Command(toolchain.compiler, arguments, in: root)
    let result = try runner.run(command, whileWaiting: tick)
    guard result.succeeded else { throw MutationError.readerNotBuilt(output: result.output) }
    // Another command may have built the same program meanwhile; either will do.
    try? FileManager.default.moveItem(atPath: part, toPath: program)
    try? FileManager.default.removeItem(atPath: part)
    return program
  }

  private func requireLibraries() throws(MutationError) {
    let missing = Self.libraries.filter { name in
      !FileManager.default.fileExists(
        atPath: hostLibraries.appending(path: "\(name).swiftmodule").path)
    }
    if !missing.isEmpty { throw .noSyntax(missing: missing, folder: hostLibraries.path) }
  }
}
