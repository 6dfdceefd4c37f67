import Foundation
import KataKit

extension Session {
  /// Judges the learner's tests by planted bugs, and the learner's code by pristine tests.
  func check(_ invocation: Invocation) throws -> Int32 {
    if invocation.has("--all"), invocation.words.isEmpty { return try checkAll(invocation) }
    guard !invocation.has("--all"), invocation.options["--output"] == nil else {
      console.report("--all takes no NAME, and --output writes the score of --all.")
      return Dispatcher.usage
    }
    let kata = try kata(invocation)
    try workspace.requireCopy(of: kata)
    let isJSON = invocation.has("--json")
    let spinner = Spinner(console, "judging \(kata.name)")
    let outcome = try judge(kata) { if !isJSON { spinner.tick() } }
    spinner.clear()
    if isJSON {
      _ = try printJSON(outcome)
    } else {
      show(outcome, of: kata)
    }
    return outcome.exitCode
  }

  /// Judges one copy, and remembers what came of it.
  func judge(_ kata: Kata, whileWaiting tick: @escaping () -> Void) throws -> CheckOutcome {
    let before = try lastTree(of: kata)
    let mine = try workspace.files(of: kata)
    let (outcome, restored) = try workspace.guarding(kata) {
      try KataCheck(kata: kata, mine: mine, tests: try testRunner()).run(whileWaiting: tick)
    }
    reportRestored(restored)
    if let own = outcome.own { addToLog(own, of: kata, from: before, to: mine) }
    if outcome.isPassed, workspace.progress()[kata]?.doneAt == nil {
      let now = now()
      try workspace.update(kata, now: now) { $0.doneAt = now }
    }
    return outcome
  }

  private func show(_ outcome: CheckOutcome, of kata: Kata) {
    if case .stopped(let stage, let verdict) = outcome.ending {
      console.line("\n \(Self.sentence(for: stage, of: kata))")
      var shown = verdict
      if stage == .referenceTests {
        // The place is in our file, which the learner does not have.
        for index in shown.failures.indices { shown.failures[index].file = nil }
      }
      show(shown, of: kata)
      if shown.colour == .amber, !workspace.package(of: kata).hasUsualManifest {
        let words =
          "Your Package.swift is not the usual one, and a check builds with that: all code in "
          + "Sources/\(kata.name), all tests in Tests/\(kata.name)Tests."
        console.line(Layout.fold(words, width: console.width - 2, indent: " ") + "\n")
      }
      return
    }
    let screen = CheckScreen(kata: kata.name, program: program, paint: paint, width: console.width)
    console.write(screen.text(outcome))
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
    case .referenceTests: "Our tests of \(kata.name) on your code:"
    case .againstReference:
      "Your tests do not build against our code. Keep the names that the README gives."
    }
  }
}
