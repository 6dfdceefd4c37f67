import Foundation
import KataKit

extension Session {
  /// Proves every colour and reason of a log.
  func replay(_ invocation: Invocation) throws -> Int32 {
    let (name, document) = try document(invocation)
    guard !document.steps.isEmpty else {
      console.report("\(name) has no step, so nothing is proved.")
      return Dispatcher.nothingProved
    }
    let isJSON = invocation.has("--json")
    let terminal = invocation.has("--step") && console.isTerminal ? TerminalMode.current() : nil
    terminal?.readKeysOneByOne()
    let suspension = terminal.map(Suspension.init)
    defer {
      withExtendedLifetime(suspension) {}
      terminal?.restore()
    }
    let replayer = Replayer(tests: try testRunner(), name: name)
    let spinner = Spinner(console, "replaying \(name)")
    var steps: [ReplayedStep] = []
    if !isJSON { console.line("\n \(paint.bold(document.title))\n") }
    try replayer.replay(document, whileWaiting: { if !isJSON { spinner.tick() } }) { seen in
      spinner.clear()
      steps.append(ReplayedStep(seen))
      if isJSON { return true }
      if invocation.has("--step") { showChange(seen) }
      show(seen)
      guard let terminal, seen.step?.number != document.steps.last?.number else { return true }
      return waitForKey(terminal)
    }
    let wrong = steps.count { !$0.complaints.isEmpty }
    if isJSON {
      _ = try printJSON(steps)
    } else {
      let isWhole = steps.count == document.steps.count + 1
      let verdict =
        wrong > 0
        ? "\(counted(wrong, "step")) of \(document.steps.count) \(wrong == 1 ? "does" : "do") not hold."
        : isWhole
          ? "\(counted(document.steps.count, "step")), every colour and reason proved."
          : "Stopped after \(counted(steps.count - 1, "step"))."
      console.line("\n \(verdict)\n")
    }
    return wrong == 0 ? 0 : 1
  }

  /// The log that a verb is about: a kata's, the learner's own `RedGreen.md`, or a file.
  ///
  /// - Throws: ``RedGreenError`` with the line, ``WorkspaceError/cannotRead(path:reason:)``,
  ///   ``NoLog``, ``CatalogueError``.
  func document(_ invocation: Invocation) throws -> (name: String, document: RedGreenDocument) {
    let word = invocation.words.first
    if let word, word.hasSuffix(".md") || word.contains("/") {
      let url = URL(fileURLWithPath: word, relativeTo: place).standardizedFileURL
      let name = url.deletingPathExtension().lastPathComponent
      var digest = Digest()
      digest.add(url.path)
      return ("\(name)-\(digest.hex)", try parse(url))
    }
    let kata = try kata(invocation)
    guard let url = kata.log else { throw NoLog(kata: kata.name) }
    return (kata.name, try parse(url))
  }

  private func parse(_ url: URL) throws -> RedGreenDocument {
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw WorkspaceError.cannotRead(path: workspace.shown(url), reason: error.plainReason)
    }
    return try RedGreenDocument(parsing: text)
  }

  /// Prints the line of a replayed step, and what does not hold.
  func show(_ seen: Replayer.Step) {
    let heading = seen.step?.heading ?? "0 · Start"
    let sign = seen.complaints.isEmpty ? paint.green("✔") : paint.red("✘")
    let seconds = seen.verdict.seconds.formatted(
      .number.precision(.fractionLength(1)).locale(Locale(identifier: "en")))
    console.line(
      Layout.edges(
        " \(sign) \(heading)", leftWidth: 3 + heading.count,
        "\(seen.verdict.colour.rawValue) · \(seconds) s", width: console.width))
    for complaint in seen.complaints {
      console.line(Layout.fold(complaint, width: console.width, indent: "     "))
    }
  }

  /// Why the step was taken, and what it changed.
  private func showChange(_ seen: Replayer.Step) {
    guard let step = seen.step else { return }
    console.line("\n " + paint.bold(step.heading) + "\n")
    let prose = step.prose.replacing("\n", with: " ")
    console.line(Layout.fold(prose, width: console.width - 2, indent: "   "))
    console.line()
    for line in step.diff.split(separator: "\n") where !line.hasPrefix("---") {
      console.line("     " + paint.change(line.hasPrefix("+++ b/") ? line.dropFirst(6) : line))
    }
    console.line()
    if let failure = seen.verdict.failures.first {
      console.line(Layout.fold(failure.reason, width: console.width, indent: "   ") + "\n")
    }
  }

  private func waitForKey(_ terminal: TerminalMode) -> Bool {
    console.write(paint.dim("   any key goes on · q ends"))
    let watcher = FileWatcher(folder: root, subfolders: [], readsKeys: true)
    let event = watcher.next()
    console.write("\r                           \r")
    return event != .key("q") && event != .inputEnded
  }
}

/// A kata has no log to replay.
struct NoLog: Error, CustomStringConvertible {
  var kata: String
  var description: String {
    "\(kata) has no log: only katas of the form \"follow\" do. A learner's own becomes one with `swift run kata record`."
  }
}

/// A replayed step as `kata replay --json` shows it.
private struct ReplayedStep: Encodable {
  var number: Int
  var heading: String
  var colour: Colour
  var seconds: Double
  var complaints: [String]

  init(_ seen: Replayer.Step) {
    number = seen.step?.number ?? 0
    heading = seen.step?.heading ?? "0 · Start"
    colour = seen.verdict.colour
    seconds = seen.verdict.seconds
    complaints = seen.complaints
  }
}
