import Foundation
import KataKit
import Workflows

extension Session {
  /// Copies the CI folder into a package of the learner's, and executes it there.
  func ci(_ invocation: Invocation) throws -> Int32 {
    let package = URL(fileURLWithPath: invocation.words.first ?? ".", relativeTo: place)
      .standardizedFileURL
    if package.path == root.standardizedFileURL.path {
      console.report("This is RedGreen itself. Name your own package: kata ci PATH")
      return Dispatcher.usage
    }
    if invocation.has("--check") { return try checkCI(of: package, invocation) }
    guard FileManager.default.fileExists(atPath: package.appending(path: "Package.swift").path)
    else {
      console.report("\(package.path) is no package: it holds no Package.swift.")
      return Dispatcher.usage
    }
    let extent: CIFolder.Extent =
      if invocation.has("--shards") { .sharded } else {
        invocation.has("--full") ? .full : .minimal
      }
    let folder = try CIFolder(extent, from: root, to: package)
    if let around = folder.repositoryAround {
      let below = package.resolvingSymlinksInPath().pathComponents
        .dropFirst(around.pathComponents.count).joined(separator: "/")
      console.report(
        """
        \(package.path) is not the root of its git repository, \(around.path): \
        GitHub reads .github only there, so nothing was written. Make the package a repository of \
        its own, or copy .github/workflows/swift.yml to the root by hand and add \
        "working-directory: \(below)" to its step Test; kata ci \(around.path) --check executes it.
        """)
      return Dispatcher.usage
    }
    console.line()
    for line in folder.diff.split(separator: "\n", omittingEmptySubsequences: false) {
      console.line(paint.change(line))
    }
    if invocation.has("--dry-run") {
      console.line(" Nothing was written: --dry-run.")
      return 0
    }
    if !folder.conflicts.isEmpty, !invocation.has("--force"), !mayWrite(over: folder.conflicts) {
      return Dispatcher.nothingProved
    }
    try folder.write()
    let names = folder.diff.isEmpty ? "They are there already." : "Written."
    console.line(" \(names) Now as a runner would, in a clean checkout of what git would commit:")
    let code = try execute(extent.workflows, on: package)
    if code != 0 { return code }
    if extent == .full {
      console.line(" Tests that take minutes can run in shards: --shards adds large-suite.yml.")
    }
    console.line(" Commit .github/ and push.")
    console.line(" What only a real runner can show: .github/README.md of RedGreen.\n")
    return 0
  }

  /// Executes the workflows that a package has of ours, edited or not, and writes nothing into it.
  private func checkCI(of package: URL, _ invocation: Invocation) throws -> Int32 {
    if invocation.has("--force") || invocation.has("--dry-run") {
      console.report("--check writes nothing and shows no change: leave out --force and --dry-run.")
      return Dispatcher.usage
    }
    let extents: [CIFolder.Extent] =
      if invocation.has("--shards") { [.sharded] } else {
        invocation.has("--full") ? [.full] : [.minimal, .sharded]
      }
    let wanted = extents.flatMap(\.workflows)
    let found = wanted.filter {
      FileManager.default.fileExists(atPath: package.appending(path: $0).path)
    }
    let isNamed = invocation.has("--full") || invocation.has("--shards")
    if found.isEmpty || (isNamed && found != wanted) {
      let missing = wanted.filter { !found.contains($0) }.joined(separator: ", ")
      console.report(
        "\(package.path) has no \(missing) to execute. To copy ours, leave out --check.")
      return Dispatcher.usage
    }
    console.line(" As a runner would, in a clean checkout of what git would commit:")
    let code = try execute(found, on: package)
    if code == 0 { console.line(" Nothing was written into the package: --check.\n") }
    return code
  }

  /// Executes workflows of a package one after the other, until one is not green.
  private func execute(_ paths: [String], on package: URL) throws -> Int32 {
    for path in paths {
      let code = try execute(path, on: package)
      if code != 0 { return code }
    }
    let nightly = package.appending(path: ".github/workflows/nightly.yml")
    if FileManager.default.fileExists(atPath: nightly.path) {
      console.line(" nightly.yml waits for its night: nothing executed it.")
    }
    return 0
  }

  /// Asks before ours is written over files of the learner's; where nobody can answer, it is a no.
  private func mayWrite(over files: [String]) -> Bool {
    let names = files.joined(separator: ", ")
    guard let nextLine = console.nextLine else {
      console.report(
        """
        \(names) of yours would change, see above, so nothing was written. \
        To take ours, add --force; to execute yours as it is, --check.
        """
      )
      return false
    }
    console.write(
      " Write ours over \(names)? Yours is lost unless git has it.  y yes · n no, Enter  ")
    let answer = nextLine()?.trimmingCharacters(in: .whitespaces).lowercased()
    if answer == "y" || answer == "yes" { return true }
    console.line(" Nothing was written. To execute yours as it is, add --check.")
    return false
  }

  /// Executes a workflow of a package and shows each step.
  ///
  /// - Returns: 0 green, 1 red, 2 where nothing could be executed.
  private func execute(_ path: String, on package: URL) throws -> Int32 {
    var digest = Digest()
    digest.add(package.path)
    let scratch = try ScratchFolder("ci-\(digest.hex)", in: KataBuilder.builds(in: root))
    let text = try String(contentsOf: package.appending(path: path), encoding: .utf8)
    let workflow = try WorkflowReader.read(text, file: path)
    let executor = WorkflowExecutor(
      folders: WorkflowFolders(root: scratch.url), runner: runner, searchPath: searchPath)
    var job = ""
    let report = try executor.run(workflow, on: package) { run, step in
      if job != run.name { console.line("\n \(paint.bold(run.name))") }
      job = run.name
      show(step)
    }
    withExtendedLifetime(scratch) {}
    for run in report.jobs where run.result == .notExecuted {
      console.line("\n \(paint.bold(run.name))\n - not executed here: \(run.note)")
    }
    console.line()
    if report.isGreen {
      console.line(" \(paint.green("Green")): \(path)")
      return 0
    }
    guard let failed = report.jobs.lazy.compactMap(\.failedStep).first else {
      console.report("nothing was executed, or the time was over")
      return Dispatcher.nothingProved
    }
    console.line(" Red at the step \"\(failed.name)\".\n")
    return 1
  }

  private func show(_ step: WorkflowReport.StepRun) {
    let seconds = String(format: "%.1f", step.seconds)
    switch step.conclusion {
    case .success: console.line(" \(paint.green("✔")) \(step.name) · \(seconds) s")
    case .skipped, .notExecuted: console.line(" - \(step.name), skipped")
    case .failure, .cancelled:
      console.line(" \(paint.red("✘")) \(step.name) · \(seconds) s")
      for line in step.output.split(separator: "\n").suffix(20) { console.line("     \(line)") }
    }
  }
}
