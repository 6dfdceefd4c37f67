import Foundation
import KataKit

/// Builds a package with all its mutants in one binary.
///
/// What does not type-check is found from the compiler's complaints, all of a round at once.
package struct MutantBuild {
  /// What a build gave.
  struct Product {
    /// The path of the test binary.
    var binary: String
    /// The compiler's message by number, for mutants that are no Swift.
    var notViable: [Int: String]
  }

  private static let longestSearch = 12

  let copy: PackageCopy
  let layout: PackageLayout
  let selection: PackageLayout.Selection
  let root: URL
  let toolchain: Toolchain
  let runner: CommandRunner
  let tick: () -> Void

  /// Weaves and builds until what is left compiles.
  ///
  /// - Throws: ``MutationError/notBuilt(output:)``, ``MutationError/cannotCopy(path:reason:)``,
  ///   ``MutationError/wrongSwitches(expected:found:)``, ``CommandError``.
  func build(_ plan: MutantPlan, sources: FileTree) throws -> Product {
    var notViable: [Int: String] = [:]
    let host = try hostFiles(count: plan.places.count)
    for round in 1... {
      let woven = WovenPackage(plan, sources: sources, leavingOut: Set(notViable.keys))
      try copy.update(replacing: host.merging(woven.tree))
      try proveSwitches(plan, count: plan.places.count - notViable.count)
      let complaints = try compile()
      guard let complaints else { break }
      // A complaint that comes back was not the fault of those next to it.
      var found = blamed(complaints.errors, woven, reach: round > 6 ? 2 : round > 3 ? 1 : 0)
      if found.isEmpty { found = blamed(complaints.errors, woven, reach: 2) }
      if found.isEmpty || round == Self.longestSearch {
        throw MutationError.notBuilt(output: complaints.shown)
      }
      notViable.merge(found) { first, _ in first }
    }
    let binary = copy.folder.appending(path: ".build/debug/\(layout.name)PackageTests.xctest").path
    return Product(binary: binary, notViable: notViable)
  }

  /// The mutants that may be the cause of complaints, each with one of them.
  private func blamed(
    _ errors: [CompilerDiagnostic], _ woven: WovenPackage, reach: Int
  ) -> [Int: String] {
    var found: [Int: String] = [:]
    for error in errors {
      let isVague = error.message.contains("reasonable time")
      let suspects = woven.files[error.file]?.suspects(
        line: error.line, column: error.column, reach: max(reach, isVague ? 1 : 0))
      for id in suspects ?? [] { found[id] = error.message }
    }
    return found
  }

  /// Reads back what was written: a switch that never reached a file would let every mutant survive.
  private func proveSwitches(_ plan: MutantPlan, count: Int) throws {
    let texts = plan.files.map { file in
      (try? String(contentsOf: copy.folder.appending(path: file.path), encoding: .utf8)) ?? ""
    }
    let found = WovenPackage.switches(in: texts)
    if found != count { throw MutationError.wrongSwitches(expected: count, found: found) }
  }

  private struct Complaints {
    var errors: [CompilerDiagnostic]
    var shown: String
  }

  /// Compiles the mutated targets, then all; nil where there is nothing to complain about.
  private func compile() throws -> Complaints? {
    let steps = selection.mutated.map { ["--target", $0.name] } + [["--build-tests"]]
    for step in steps {
      let log = copy.folder.appending(path: ".build/compile.log")
      try? FileManager.default.createDirectory(
        at: log.deletingLastPathComponent(), withIntermediateDirectories: true)
      let words =
        [toolchain.swift, "build", "--package-path", copy.folder.path]
        + ["-debug-info-format", "none", "-Xlinker", "--export-dynamic"]
        + step
      // Into a file: what is kept of a long output in memory is cut in the middle.
      let command = Command(
        "/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", log.path] + words, in: copy.folder,
        timeLimit: 3600)
      let result = try runner.run(command, whileWaiting: tick)
      if result.succeeded { continue }
      let output = (try? String(contentsOf: log, encoding: .utf8)) ?? result.output
      let errors = CompilerDiagnostic.errors(in: output, relativeTo: copy.folder.path)
      return Complaints(
        errors: errors, shown: Self.complaint(in: output, of: copy.folder.path))
    }
    return nil
  }

  /// What a learner is told of a build that failed.
  ///
  /// The files are named as in the learner's own package, without columns: those of woven code are others.
  package static func complaint(in output: String, of folder: String) -> String {
    let errors = CompilerDiagnostic.errors(in: output, relativeTo: folder)
    let lines =
      errors.isEmpty
      ? output.split(separator: "\n").filter { $0.contains("error:") }.map(String.init)
      : errors.map { "\($0.file):\($0.line): \($0.message)" }
    return lines.isEmpty ? output : lines.prefix(20).joined(separator: "\n")
  }

  /// The switch, the worker and its host, and the manifest that knows them.
  private func hostFiles(count: Int) throws -> FileTree {
    let manifest = copy.source.appending(path: "Package.swift")
    var files = SwitchModule(count: count).files
    files["Package.swift"] =
      ManifestTail(
        manifest: try String(contentsOf: manifest, encoding: .utf8), folder: copy.source,
        selection: selection
      ).text
    let worker = try FileTree(reading: root, subfolders: ["Sources/KataRunner"])
    // The rest is for planted bugs, with a main and a switch of its own.
    let shared = [
      "EntryPoint.swift", "EventFile.swift", "JSONText.swift", "Platform.swift",
      "ProcessGuard.swift", "RunnerProblem.swift",
    ]
    for (path, text) in worker.files {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if path.contains("/Mutants/") || shared.contains(name) {
        files["\(ManifestTail.host)/\(name)"] = text
      }
    }
    files["\(ManifestTail.host)/RedGreenHost.swift"] = """
      import Testing

      @Test func redgreenHost() async { await MutantWorker.runFromEnvironment() }

      """
    return files
  }
}
