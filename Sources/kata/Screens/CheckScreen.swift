import Foundation
package import KataKit

/// What `kata check` shows of a judged suite: valid, thorough, robust, sound, and what to do next.
package struct CheckScreen {
  let kata: String
  let program: String
  let paint: Paint
  let width: Int
  /// Whether the kata is a suite to repair: then the refactorings are changes around its tests.
  package var isRepair = false

  /// Makes the screen for one kata.
  ///
  /// - Parameters:
  ///   - kata: The kata's name.
  ///   - program: How the learner calls this command, `swift run kata`.
  ///   - paint: Colours, or none.
  ///   - width: The width of the screen in columns.
  package init(kata: String, program: String, paint: Paint, width: Int) {
    self.kata = kata
    self.program = program
    self.paint = paint
    self.width = width
  }

  /// The screen, with a line break at its end.
  package func text(_ outcome: CheckOutcome) -> String {
    switch outcome.ending {
    case .judged(let report, let seconds):
      return text(report, seconds, changedGivenSources: outcome.changedGivenSources)
    case .correct, .stopped:
      return correct(outcome.nearMisses)
    }
  }

  /// The screen of code that is right, with the mistakes that it avoids: they are half of the lesson.
  private func correct(_ nearMisses: [PlantedBug]) -> String {
    var lines = ["", " \(paint.bold("CHECK"))   \(kata)", ""]
    guard !nearMisses.isEmpty else {
      return (lines + [" correct   the given tests pass", "", ""]).joined(separator: "\n")
    }
    lines.append(
      " correct   the given tests pass, and \(counted(nearMisses.count, "hidden test")) too")
    lines.append("           Mistakes that others made here, and you did not:")
    for bug in nearMisses {
      lines.append("           \(bug.name)")
      lines.append(folded(bug.story, "             "))
    }
    return (lines + ["", ""]).joined(separator: "\n")
  }

  private func text(_ report: GradeReport, _ seconds: Double, changedGivenSources: Bool) -> String {
    let judged =
      report.isValid ? "\(counted(report.bugs.count, "bug")) judged in \(time(seconds))" : ""
    let head = " \(paint.bold("CHECK"))   \(kata)"
    var lines = [
      "",
      judged.isEmpty
        ? head : Layout.edges(head, leftWidth: 9 + kata.count, judged, width: width), "",
    ]
    if let reason = report.noScore {
      let words = folded("no: \(reason)", String(repeating: " ", count: 11)).dropFirst(11)
      lines.append(" valid     \(words)")
      let column = String(repeating: " ", count: 11)
      if let said = report.said { lines.append(folded("It said: \(said)", column)) }
      lines += ["", folded(advice(reason), " "), ""]
      return lines.joined(separator: "\n") + "\n"
    }
    if let budget = report.budget {
      lines.append(
        " valid     \(budget.used) of \(counted(budget.used, "test")) pass on the correct code")
    }
    if let steady = report.steady { lines += self.steady(steady) }
    lines += thorough(report) + robust(report) + sound(report)
    if changedGivenSources {
      lines.append(
        folded("You changed the given code. It is judged as it was given.", "           "))
    }
    lines += ["", next(report), ""]
    return lines.joined(separator: "\n") + "\n"
  }

  private func steady(_ steady: SteadyReport) -> [String] {
    let words =
      "\(steady.runs) of \(steady.wanted) runs green, in \(steady.processes) processes: in the order of "
      + "the source, reversed, shuffled, side by side"
    return [" steady    " + folded(words, String(repeating: " ", count: 11)).dropFirst(11)]
  }

  private func thorough(_ report: GradeReport) -> [String] {
    var lines = [" thorough  \(report.caughtCount) of \(counted(report.bugs.count, "bug")) caught"]
    let widest = report.bugs.map(\.bug.name.count).max() ?? 0
    for result in report.bugs {
      let name = Layout.pad(result.bug.name, to: widest)
      switch result.outcome {
      case .caught(let tests, let how):
        let head = "           caught    \(name)  "
        if head.count + by(tests, how).count <= width {
          lines.append(head + by(tests, how))
        } else {
          lines.append("           caught    \(result.bug.name)")
          lines.append(folded(by(tests, how), String(repeating: " ", count: 23)))
        }
      case .survived:
        let head = "           \(paint.red("SURVIVED"))  \(name)"
        let plainWidth = 21 + widest
        if plainWidth + 2 + result.bug.story.count <= width {
          lines.append("\(head)  \(result.bug.story)")
        } else {
          let bare = "           \(paint.red("SURVIVED"))  \(result.bug.name)"
          lines += [bare, folded(result.bug.story, String(repeating: " ", count: 23))]
        }
      case .notViable(let message):
        lines.append("           \(paint.amber("NOT BUILT")) \(result.bug.name)")
        lines.append(folded(message, String(repeating: " ", count: 23)))
      }
    }
    return lines
  }

  private func by(_ tests: [String], _ how: VariantOutcome.Detection) -> String {
    let names =
      tests.isEmpty ? "the suite" : tests.map { "\"\($0)\"" }.joined(separator: ", ")
    return switch how {
    case .expectation: "by \(names)"
    case .thrownError: "by an error thrown in \(names)"
    case .trap: "by a crash in \(names)"
    case .hitLimit: "by a loop without an end in \(names)"
    case .timeout: "by a time-out in \(names)"
    }
  }

  private func robust(_ report: GradeReport) -> [String] {
    guard !report.refactorings.isEmpty else { return [] }
    let survived = report.survivedRefactoringCount
    let changes = isRepair ? "change" : "refactoring"
    var lines = [
      " robust    \(survived) of \(counted(report.refactorings.count, changes)) survived"
    ]
    for result in report.refactorings {
      switch result.outcome {
      case .survived: break
      case .caught(let tests, _):
        lines.append("           \(paint.red("BROKEN"))    \(result.refactoring.name)")
        lines.append(folded(result.refactoring.story, "                     "))
        for test in tests {
          let fault = isRepair ? "is red then: it hangs on it" : "says how, not what"
          lines.append(folded("\"\(test)\" \(fault)", "                     "))
        }
      case .notViable(let message):
        lines.append("           \(paint.amber("NOT BUILT")) \(result.refactoring.name)")
        lines.append(folded(message, String(repeating: " ", count: 23)))
      }
    }
    return lines
  }

  private func sound(_ report: GradeReport) -> [String] {
    var lines: [String] = []
    if let budget = report.budget, let allowed = budget.allowed, !budget.isKept {
      lines.append(
        "\(budget.used) tests; at most \(allowed) are needed (one with arguments counts once)")
    }
    lines += report.complaints.map { complaint in
      "\(words(complaint.kind)): \(complaint.found) · \(complaint.file):\(complaint.line)"
    }
    if !report.keepsState.isEmpty {
      let names = report.keepsState.map { "\"\($0)\"" }.joined(separator: ", ")
      lines.append("passes only in a fresh process, because it leaves something behind: \(names)")
    }
    let remarks = report.idle.map {
      folded("\"\($0)\" runs no line that a bug was planted in.", "           ")
    }
    guard !lines.isEmpty else {
      return [" sound     no sleep, no network, every test expects something"] + remarks
    }
    return [" sound     \(paint.red("no"))"] + lines.map { folded($0, "           ") } + remarks
  }

  private func words(_ kind: SoundnessComplaint.Kind) -> String {
    switch kind {
    case .noExpectation: "expects nothing"
    case .skippableExpectation: "may end before it expects anything"
    case .knownIssue: "hides its own failure"
    case .xctest: "is written for XCTest and not run"
    case .vacuousExpectation: "holds whatever the code does"
    case .realSleep: "waits for real time, so what it catches does not count"
    case .realTime: "looks at the real clock, so what it catches does not count"
    case .neverReached: "never comes to its expectations"
    case .network: "reaches for the network"
    case .environment: "changes the environment"
    case .disabled: "is switched off or skipped"
    case .tampering: "reaches for the judge"
    }
  }

  private func next(_ report: GradeReport) -> String {
    guard !report.isPassed else { return " \(paint.green("Passed."))" }
    let bugs = report.bugs.count - report.caughtCount
    let broken = report.refactorings.count - report.survivedRefactoringCount
    var left: [String] = []
    if bugs > 0 { left.append("\(counted(bugs, "bug")) to catch") }
    if broken > 0 {
      left.append("\(counted(broken, isRepair ? "change" : "refactoring")) to survive")
    }
    if !report.complaints.isEmpty {
      left.append("\(counted(report.complaints.count, "complaint")) to mend")
    }
    if !report.keepsState.isEmpty {
      left.append("\(counted(report.keepsState.count, "test")) to tidy up after")
    }
    if let budget = report.budget, let allowed = budget.allowed, !budget.isKept {
      left.append("\(counted(budget.used - allowed, "test")) to do without")
    }
    let sentence = " Not yet: \(left.joined(separator: ", "))."
    let survivor = report.bugs.first { $0.outcome == .survived }?.bug.name
    guard let hint = survivor.map({ "\(program) hint --bug \($0)" }) else {
      return folded(sentence, " ")
    }
    let isShort = sentence.count + 3 + hint.count <= width
    return isShort ? "\(sentence)   \(hint)" : folded(sentence, " ") + "\n   \(hint)"
  }

  private func advice(_ reason: NoScore) -> String {
    switch reason {
    case .nothingRan: "Write one test. A suite without tests catches nothing."
    case .orderDependent:
      "These tests share something, such as a static or a file. Give each test its own."
    case .needsOrder:
      "A test leaves something behind that another needs. Let each test make all it needs."
    case .tampering:
      "A test that looks at the judge tests nothing of the code. Take it out."
    case .flaky:
      "A test that is red now and then catches bugs by luck. Look for random values, time, and order."
    case .notGreen, .diedOnCorrectCode, .hungOnCorrectCode:
      "First make your tests pass on the correct code: a test that is red there catches no bug."
    case .nothingReached: "Import the module and call it: no test of yours does."
    case .wrongBuild, .judgeBroken, .workerFailed:
      "The judge could not prove itself, so there is no score. Please report this."
    }
  }

  private func folded(_ text: String, _ indent: String) -> String {
    Layout.fold(text, width: width, indent: indent)
  }

  private func time(_ seconds: Double) -> String {
    let digits = seconds < 1 ? 2 : 1
    return seconds.formatted(
      .number.precision(.fractionLength(digits)).locale(Locale(identifier: "en"))) + " s"
  }
}
