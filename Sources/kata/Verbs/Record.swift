import Foundation
import KataKit

extension Session {
  /// Turns the learner's log into a `RedGreen.md` that replays.
  func record(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    try workspace.requireCopy(of: kata)
    let reading = try LogFile(url: workspace.log(of: kata)).read()
    for warning in reading.warnings { console.report("\(warning)") }
    guard !reading.events.isEmpty else {
      console.report("\(kata.name) has no runs to record yet. Type: \(program) watch")
      return Dispatcher.nothingProved
    }
    let document = try RedGreenRecorder.document(
      of: reading.events, from: try kata.start(), startsRed: kata.manifest.starts.tests.first,
      title: "\(kata.manifest.title): red, green, refactor")
    guard !document.steps.isEmpty else {
      console.report(
        "No run of \(kata.name) was red or green with something changed: there is no step to record."
      )
      return Dispatcher.nothingProved
    }
    let output =
      invocation.options["--output"].map { URL(fileURLWithPath: $0, relativeTo: place) }
      ?? workspace.folder(of: kata).appending(path: "RedGreen.md")
    try write(try RedGreenWriter.render(document), to: output, force: invocation.has("--force"))
    console.line()
    console.line(" \(workspace.shown(output)) · \(counted(document.steps.count, "step"))")
    return try prove(document, of: kata, at: workspace.shown(output))
  }

  /// Replays what was recorded at once: a log that nobody can prove is worth nothing.
  ///
  /// - Returns: 0 proved, 1 where a step does not hold.
  private func prove(
    _ document: RedGreenDocument, of kata: Kata, at path: String
  ) throws -> Int32 {
    let replayer = Replayer(tests: try testRunner(), name: "record-\(kata.name)")
    let spinner = Spinner(console, "replaying \(path)")
    var wrong = 0
    try replayer.replay(document, whileWaiting: spinner.tick) { seen in
      if seen.complaints.isEmpty { return true }
      wrong += 1
      spinner.clear()
      show(seen)
      return true
    }
    spinner.clear()
    if wrong == 0 {
      console.line(" It replays: every colour and reason is proved.")
      console.line(" Say in each step why you took it, then prove it again:")
    } else {
      let count = "\(counted(wrong, "step")) of \(document.steps.count)"
      console.line("\n \(count) \(wrong == 1 ? "does" : "do") not hold.")
      console.line(" Mend the file, or its steps with git, see kata unpack; then:")
    }
    console.line("   \(program) replay '\(path)'\n")
    return wrong == 0 ? 0 : 1
  }

  /// Makes a git history out of a log, a commit a step.
  func unpack(_ invocation: Invocation) throws -> Int32 {
    guard invocation.words.count == 2 else {
      console.report("usage: kata unpack NAME|FILE FOLDER")
      return Dispatcher.usage
    }
    let (_, document) = try document(invocation)
    let folder = URL(fileURLWithPath: invocation.words[1], relativeTo: place).standardizedFileURL
    try GitHistory(git: GitCommand()).unpack(document, into: folder)
    console.line(" \(folder.path) · \(counted(document.steps.count + 1, "commit"))")
    console.line(" Edit the steps with git, then:  \(program) pack '\(folder.path)' RedGreen.md")
    return 0
  }

  /// Makes a log out of a git history.
  func pack(_ invocation: Invocation) throws -> Int32 {
    guard invocation.words.count == 2 else {
      console.report("usage: kata pack FOLDER FILE")
      return Dispatcher.usage
    }
    let folder = URL(fileURLWithPath: invocation.words[0], relativeTo: place).standardizedFileURL
    let output = URL(fileURLWithPath: invocation.words[1], relativeTo: place).standardizedFileURL
    let document = try GitHistory(git: GitCommand()).pack(from: folder)
    try write(try RedGreenWriter.render(document), to: output, force: invocation.has("--force"))
    console.line(" \(workspace.shown(output)) · \(counted(document.steps.count, "step"))")
    return 0
  }

  /// Writes a file whole; an existing one only when forced, because somebody may have written it.
  private func write(_ text: String, to url: URL, force: Bool) throws {
    if FileManager.default.fileExists(atPath: url.path), !force {
      throw FileExists(path: workspace.shown(url))
    }
    do {
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw WorkspaceError.cannotWrite(path: workspace.shown(url), reason: error.plainReason)
    }
  }
}

/// A file is in the way.
struct FileExists: Error, CustomStringConvertible {
  var path: String
  var description: String { "\(path) exists already. Move it away, or write over it with --force." }
}
