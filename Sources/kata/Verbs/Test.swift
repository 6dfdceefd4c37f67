import Foundation
import KataKit

extension Session {
  /// Builds a kata, runs its tests and says the colour.
  func test(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    try workspace.requireCopy(of: kata)
    let tests = try testRunner()
    let verdict = try run(
      kata, with: tests, filter: invocation.options["--filter"], predicted: nil,
      isQuiet: invocation.has("--json"))
    if invocation.has("--json") {
      _ = try printJSON(ReportedVerdict(kata: kata.name, verdict: verdict))
    } else {
      show(verdict, of: kata)
      showRemarks(on: kata, errors: verdict.errors)
    }
    return verdict.exitCode
  }

  /// Runs a kata once: the verdict, the log, the progress, and what the tests destroyed.
  ///
  /// - Throws: ``WorkspaceError``, ``BuildError``, ``CommandError``, and errors of the log.
  func run(
    _ kata: Kata, with tests: TestRunner, filter: String?, predicted: Colour?, isQuiet: Bool
  ) throws -> Verdict {
    let before = try lastTree(of: kata)
    let after = try workspace.files(of: kata)
    for path in workspace.package(of: kata).strangers {
      console.report("\(path) is no file, and is left out. Move it away.")
    }
    let spinner = Spinner(console, "building \(kata.name)")
    let (verdict, restored) = try workspace.guarding(kata) {
      let tick = { if !isQuiet { spinner.tick() } }
      if kata.isPipeline { return try pipelineVerdict(kata, whileWaiting: tick) }
      return try tests.verdict(
        for: workspace.package(of: kata), filter: filter,
        whenBuilt: { spinner.say("running the tests of \(kata.name)") }, whileWaiting: tick)
    }
    spinner.clear()
    reportRestored(restored)
    addToLog(verdict, of: kata, from: before, to: after, predicted: predicted, filter: filter)
    return verdict
  }

  /// The files at the last run, after mending their record; says what was mended.
  func lastTree(of kata: Kata) throws -> FileTree {
    if let words = try workspace.mendSnapshot(of: kata) { console.report(words) }
    return try workspace.lastSnapshot(of: kata)
  }

  /// Adds a run to the log; a log that cannot be written is said, and no reason to keep the colour back.
  func addToLog(
    _ verdict: Verdict, of kata: Kata, from before: FileTree, to after: FileTree,
    predicted: Colour? = nil, filter: String? = nil
  ) {
    do {
      try remember(
        verdict, of: kata, from: before, to: after, predicted: predicted, filter: filter)
    } catch {
      console.report("This run is not in the log. \(Dispatcher.words(for: error))")
    }
  }

  private func remember(
    _ verdict: Verdict, of kata: Kata, from before: FileTree, to after: FileTree,
    predicted: Colour?, filter: String?
  ) throws {
    let log = LogFile(url: workspace.log(of: kata))
    let event = LogEvent(
      time: now(), after: try log.read().events, from: before, to: after, verdict: verdict,
      predicted: predicted, filter: filter)
    try log.append(event)
    try workspace.snapshot(kata, after)
    try workspace.update(kata, now: now()) { entry in
      entry.colour = verdict.colour
      entry.passed = verdict.passed.count
      entry.tests = verdict.testsRun
    }
  }

  /// Says which files the tests deleted.
  func reportRestored(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    console.report(
      "the tests deleted files of yours; they were put back: " + paths.joined(separator: ", "))
  }

  /// Prints a verdict, with so many failures in full.
  func show(_ verdict: Verdict, of kata: Kata, failures shown: Int = 3) {
    var screen = VerdictScreen(
      kata: kata.name, folder: workspace.folder(of: kata), paint: paint, width: console.width)
    screen.shown = shown
    console.write(screen.text(verdict))
  }
}

/// A verdict as `kata test --json` shows it.
struct ReportedVerdict: Encodable {
  var kata: String
  var verdict: Verdict
}
