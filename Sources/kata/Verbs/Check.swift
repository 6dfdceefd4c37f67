import Foundation
import KataKit

extension Session {
  /// Judges the learner's tests by planted bugs, and the learner's code by pristine tests.
  func check(_ invocation: Invocation) throws -> Int32 {
    if invocation.has("--all") {
      guard invocation.words.isEmpty, invocation.options["--format"] == nil else {
        console.report("--all takes no NAME and no --format; --output writes its score.")
        return Dispatcher.usage
      }
      return try checkAll(invocation)
    }
    let kata = try kata(invocation)
    let format = invocation.options["--format"]
    if let format, CheckDocument.Format(rawValue: format) == nil {
      console.report("There is no format \"\(format)\": json, junit and html are the ones.")
      return Dispatcher.usage
    }
    guard !asksForTwoFormats(invocation) else { return Dispatcher.usage }
    let output = invocation.options["--output"]
    guard output == nil || format != nil else {
      console.report("--output needs a --format, json, junit or html; or --all, for a score.")
      return Dispatcher.usage
    }
    try workspace.requireCopy(of: kata)
    let isJSON = invocation.has("--json") || format != nil && output == nil
    let spinner = Spinner(console, "judging \(kata.name)")
    let outcome = try judge(
      kata, spawning: invocation.has("--spawn"),
      progress: { spinner.say("judging \(kata.name) · bug \($0) of \($1)") },
      whileWaiting: { if !isJSON { spinner.tick() } })
    spinner.clear()
    if let format = format.flatMap(CheckDocument.Format.init) {
      let suite = try workspace.files(of: kata).below("Tests/")
      let text = try CheckDocument(kata: kata, outcome: outcome, suite: suite).text(format)
      guard let output else {
        console.write(text)
        return outcome.exitCode
      }
      try write(text, to: output)
    }
    if isJSON {
      _ = try printJSON(outcome)
    } else {
      show(outcome, of: kata)
      showRemarks(on: kata, errors: outcome.errors, isChecked: true)
      if invocation.has("--matrix"), case .judged(let report, _) = outcome.ending, report.isValid {
        console.write(MatrixScreen(GradeMatrix(report), width: console.width).text)
      }
    }
    return outcome.exitCode
  }

  /// Whether `--json` stands beside another format, which is then said.
  func asksForTwoFormats(_ invocation: Invocation) -> Bool {
    guard invocation.has("--json"), let format = invocation.options["--format"], format != "json"
    else { return false }
    console.report("--json and --format \(format) ask for two formats at once.")
    return true
  }

  /// Judges one copy, and remembers what came of it.
  func judge(
    _ kata: Kata, spawning: Bool = false,
    progress: @escaping JudgeProgress.Report = { _, _ in }, whileWaiting tick: @escaping () -> Void
  ) throws -> CheckOutcome {
    let before = try lastTree(of: kata)
    let mine = try workspace.files(of: kata)
    let (outcome, restored) = try workspace.guarding(kata) {
      if kata.isPipeline { return try pipelineOutcome(kata, whileWaiting: tick) }
      return try KataCheck(
        kata: kata, mine: mine, tests: try testRunner(), spawns: spawning, progress: progress
      )
      .run(whileWaiting: tick)
    }
    reportRestored(restored)
    if let own = outcome.own { addToLog(own, of: kata, from: before, to: mine) }
    let entry = workspace.progress()[kata]
    let digest = kata.digest
    if outcome.isPassed, entry?.doneAt == nil || entry?.doneDigest != digest {
      let now = now()
      try workspace.update(kata, now: now) { entry in
        entry.doneAt = entry.doneAt ?? now
        entry.doneDigest = digest
      }
    }
    return outcome
  }

  private func show(_ outcome: CheckOutcome, of kata: Kata) {
    if case .stopped(let stage, let verdict) = outcome.ending {
      console.line("\n \(Self.sentence(for: stage, of: kata))")
      var shown = verdict
      if stage == .referenceTests || stage == .hiddenTests {
        // The place is in our file, which the learner does not have.
        for index in shown.failures.indices { shown.failures[index].file = nil }
      }
      // Each test that is not steady may be so for a cause of its own.
      show(shown, of: kata, failures: stage == .steadiness ? 8 : 3)
      for bug in outcome.nearMisses {
        console.line(Layout.fold("\(bug.name): \(bug.story)", width: console.width, indent: " "))
        console.line(Layout.fold(bug.lesson, width: console.width, indent: "   "))
        console.line("   the hidden test:  \(program) hint --bug \(bug.name) --witness\n")
      }
      if shown.colour == .amber, !workspace.package(of: kata).hasUsualManifest {
        let words =
          "Your Package.swift is not the usual one, and a check builds with that: all code in "
          + "Sources/\(kata.name), all tests in Tests/\(kata.name)Tests."
        console.line(Layout.fold(words, width: console.width - 2, indent: " ") + "\n")
      }
      return
    }
    if kata.isPipeline {
      showRepaired(kata, outcome)
    } else {
      var screen = CheckScreen(
        kata: kata.name, program: program, paint: paint, width: console.width)
      screen.isRepair = kata.manifest.form == .repair
      console.write(screen.text(outcome))
    }
    guard outcome.isPassed else { return }
    if let next = next(after: kata, workspace.progress()) {
      console.line(" Done. See how we did it:  \(program) solution")
      let verb = workspace.hasCopy(of: next) ? "watch" : "start"
      console.line(" After that               \(program) \(verb) \(next.name)\n")
    } else {
      console.line(" Done. See how we did it:  \(program) solution\n")
    }
  }

  private static func sentence(for stage: CheckOutcome.Stage, of kata: Kata) -> String {
    switch stage {
    case .ownTests: "First your own tests on your own code:"
    case .givenTests: "The tests of \(kata.name), as they were given, on your code:"
    case .hiddenTests:
      "The given tests pass. Not so the hidden ones, for mistakes that others made:"
    case .keptTests: "A repair keeps every test. Of \(kata.name) these are missing:"
    case .steadiness: "Your tests on our code, many times, in many orders, and side by side:"
    case .inEarnest: "Your pipeline once more, with the real swift:"
    case .referenceTests: "Our tests of \(kata.name) on your code:"
    case .againstReference:
      kata.manifest.form == .writeTests
        ? "Your tests do not build:"
        : "Your tests do not build against our code. Keep the names that the README gives."
    }
  }
}
