/// Grades one learner's copy of one kata; the learner's programs should be confined by then.
///
/// What counts is the teacher's: `kata.json`, the given tests, the reference, the planted bugs. From the
/// clone come only the sources and tests of the copy, its log, and the hints that were shown.
package struct CopyGrader {
  private let tests: TestRunner

  /// Prepares grading.
  ///
  /// - Parameter tests: What builds and runs.
  package init(_ tests: TestRunner) { self.tests = tests }

  /// Grades a copy.
  ///
  /// - Returns: The grade; one without points where the copy cannot be graded.
  /// - Throws: ``SwitchPlanError`` and ``VariantFileError`` for a kata that is not in order,
  ///   ``WorkspaceError``, ``BuildError``, ``CommandError``; nothing that the copy holds throws.
  package func grade(_ kata: Kata, of clone: LearnerClone) throws -> KataGrade {
    let handedIn = HandedIn(kata, of: clone)
    var grade = KataGrade(kata: kata.name, verdict: "")
    if let problem = handedIn.problem {
      grade = .ungraded(kata, problem)
    } else {
      let check = KataCheck(kata: kata, mine: handedIn.tree, tests: tests)
      let outcome = try check.run(whileWaiting: {})
      grade = KataGrade(kata, outcome)
      grade.notes = try Tampering.signs(of: kata, handedIn.tree, in: clone)
      grade.notes += try added(kata, handedIn.tree)
      if case .judged(let report, _) = outcome.ending, let reason = report.noScore,
        case .tampering = reason
      {
        grade.notes.append("tampering: \(reason)")
      }
    }
    grade.notes += handedIn.notes
    let figures = LogStatistics(handedIn.runs)
    grade.steps = figures.runs
    grade.secondsInRed = figures.secondsInRed
    grade.secondsInGreen = max(0, figures.seconds - figures.secondsInRed)
    grade.hints = handedIn.hints
    return grade
  }

  /// What is wrong with tests that the learner added where the code is what counts: given with no points.
  private func added(_ kata: Kata, _ mine: FileTree) throws -> [String] {
    guard kata.manifest.form == .implement else { return [] }
    let given = try kata.start().below("Tests/")
    let added = FileTree(mine.below("Tests/").files.filter { given[$0.key] == nil })
    guard added.paths.contains(where: { $0.hasSuffix(".swift") }) else { return [] }
    let scratch = try ScratchFolder("own-\(kata.name)", in: tests.builder.builds)
    defer { withExtendedLifetime(scratch) {} }
    let package = KataPackage(name: kata.name, folder: scratch.url, uses: kata.manifest.uses)
    try package.write(mine.below("Sources/").merging(given).merging(added))
    let verdict = try tests.verdict(for: package)
    if verdict.colour == .green { return [] }
    return [
      Self.line("its own tests, with the given ones" + Self.count(verdict))
        + Self.line(StartCheck.because(verdict))
    ]
  }

  /// How many bugs were caught, or avoided where the code is what counts, and how many there are.
  static func bugs(_ outcome: CheckOutcome) -> (caught: Int, all: Int) {
    switch outcome.ending {
    case .judged(let report, _) where report.isValid: (report.caughtCount, report.bugs.count)
    case .correct: (outcome.nearMisses.count, outcome.nearMisses.count)
    case .stopped(.hiddenTests, let verdict):
      (verdict.passed.count, verdict.testsRun)
    case .judged, .stopped: (0, 0)
    }
  }

  /// What was found, in one sentence of one line.
  static func sentence(_ outcome: CheckOutcome) -> String {
    let words: String
    switch outcome.ending {
    case .correct: words = "the given tests and the hidden ones pass"
    case .judged(let report, _):
      words = report.noScore.map { "no score: \($0)" } ?? judged(report)
    case .stopped(let stage, let verdict):
      words = stopped(stage) + count(verdict) + StartCheck.because(verdict)
    }
    return line(words)
  }

  private static func line(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 300 ? line.prefix(299) + "…" : line
  }

  private static func judged(_ report: GradeReport) -> String {
    var parts = ["\(report.caughtCount) of \(report.bugs.count) bugs caught"]
    let (kept, all) = (report.survivedRefactoringCount, report.refactorings.count)
    if kept < all { parts.append("red under \(all - kept) of \(all) harmless refactorings") }
    let kinds = Set(report.complaints.map(\.kind.rawValue)).sorted()
    if !kinds.isEmpty { parts.append("unsound: \(kinds.joined(separator: ", "))") }
    if !report.keepsState.isEmpty { parts.append("tests leave something behind") }
    if let budget = report.budget, let allowed = budget.allowed, !budget.isKept {
      parts.append("\(budget.used) tests, at most \(allowed) are needed")
    }
    return parts.joined(separator: "; ")
  }

  private static func stopped(_ stage: CheckOutcome.Stage) -> String {
    switch stage {
    case .ownTests: "its own tests on its own code"
    case .givenTests: "the given tests on its code"
    case .hiddenTests: "the given tests pass; the hidden ones"
    case .referenceTests: "our tests on its code"
    case .againstReference: "its tests on our code"
    case .keptTests: "the tests that a repair keeps"
    case .inEarnest: "its pipeline with the real swift"
    case .steadiness: "its tests on our code, run after run"
    }
  }

  private static func count(_ verdict: Verdict) -> String {
    switch verdict.colour {
    case .red: ": \(verdict.passed.count) of \(verdict.testsRun) pass"
    case .amber: ": not built, or not run"
    case .hollow: ": nothing is proved"
    case .green: ": green"
    }
  }
}
