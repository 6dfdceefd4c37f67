import Foundation

/// What `kata check` found out.
package struct CheckOutcome: Sendable {
  /// The stages before the judge, each of which can end the check.
  package enum Stage: String, CaseIterable, Codable, Sendable {
    /// The learner's tests on the learner's code.
    case ownTests
    /// The given tests, as they were, on the learner's code.
    case givenTests
    /// The hidden tests, one for each planted bug, on the learner's code.
    case hiddenTests
    /// The reference's tests on the learner's code.
    case referenceTests
    /// The learner's tests on the reference.
    case againstReference
    /// The tests that a repair must keep.
    case keptTests
    /// The learner's pipeline, with the real `swift`.
    case inEarnest
    /// Two hundred runs of the learner's tests on the reference.
    case steadiness
  }

  /// How the check ended.
  package enum Ending: Sendable {
    /// A stage was not green.
    case stopped(Stage, Verdict)
    /// The suite was judged.
    case judged(GradeReport, seconds: Double)
    /// There are no tests of the learner's to judge; the code is right.
    case correct
  }

  package var ending: Ending
  /// What the learner's tests said of the learner's code; nil where they were not run on it.
  package var own: Verdict?
  /// Whether the learner changed code that this kata gives; those changes do not count.
  package var changedGivenSources = false
  /// Mistakes with a hidden test each: those that the learner's code avoids or, where the check stopped
  /// at the hidden tests, those that it makes.
  package var nearMisses: [PlantedBug] = []

  /// Makes an outcome; what the learner's own tests said is the caller's to add.
  package init(ending: Ending, own: Verdict? = nil) {
    self.ending = ending
    self.own = own
  }

  /// Whether nothing is left to do.
  package var isPassed: Bool {
    switch ending {
    case .stopped: false
    case .judged(let report, _): report.isPassed
    case .correct: true
    }
  }

  /// 0 passed, 1 not yet, 2 nothing could be proved.
  package var exitCode: Int32 {
    switch ending {
    case .stopped(_, let verdict): verdict.exitCode
    case .judged(let report, _): report.isPassed ? 0 : report.isValid ? 1 : 2
    case .correct: 0
    }
  }
}

extension CheckOutcome: Encodable {
  private enum Member: String, CodingKey {
    case passed, stage, verdict, report, changedGivenSources
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(isPassed, forKey: .passed)
    try members.encode(changedGivenSources, forKey: .changedGivenSources)
    switch ending {
    case .stopped(let stage, let verdict):
      try members.encode(stage, forKey: .stage)
      try members.encode(verdict, forKey: .verdict)
    case .judged(let report, _): try members.encode(report, forKey: .report)
    case .correct: break
    }
  }
}

/// One `kata check`: what is proved depends on the form of the kata.
///
/// | form | the learner's code | the learner's tests |
/// |---|---|---|
/// | write tests | does not count: the given code is judged | judged |
/// | follow, refactor | must pass the reference's tests | judged |
/// | repair | must pass the reference's tests | kept, green two hundred times, then judged |
/// | implement | must pass the given tests, as they were, then the hidden ones | do not count |
package struct KataCheck {
  private let kata: Kata
  private let mine: FileTree
  private let tests: TestRunner
  private let spawns: Bool
  private let progress: JudgeProgress.Report

  /// Prepares a check; `mine` are the learner's sources and tests.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - mine: The learner's sources and tests.
  ///   - tests: What builds and runs.
  ///   - spawns: Whether the judge gives each run a process of its own: slower, with the same result.
  ///   - progress: Called again and again while bugs and refactorings are run.
  package init(
    kata: Kata, mine: FileTree, tests: TestRunner, spawns: Bool = false,
    progress: @escaping JudgeProgress.Report = { _, _ in }
  ) {
    self.spawns = spawns
    self.progress = progress
    self.kata = kata
    self.mine = mine
    self.tests = tests
  }

  /// Runs the check.
  ///
  /// - Throws: ``SwitchPlanError`` and ``VariantFileError`` for a kata that is not in order,
  ///   ``WorkspaceError``, ``BuildError``, ``CommandError``.
  package func run(whileWaiting tick: @escaping () -> Void) throws -> CheckOutcome {
    let start = try kata.start()
    let reference = try kata.reference()
    let code = mine.below("Sources/")
    let suite = mine.below("Tests/")
    switch kata.manifest.form {
    case .implement:
      let verdict = try verdict(code.merging(start.below("Tests/")), tick)
      if verdict.colour != .green { return CheckOutcome(ending: .stopped(.givenTests, verdict)) }
      return try hidden(code, tick)
    case .writeTests:
      var outcome = try judge(suite, tick)
      outcome.changedGivenSources = code != start.below("Sources/")
      return outcome
    case .repair:
      return try repaired(code, suite, start, reference, tick)
    case .follow, .refactor:
      let own = try verdict(mine, tick)
      if own.colour != .green { return CheckOutcome(ending: .stopped(.ownTests, own), own: own) }
      let ours = try verdict(code.merging(reference.below("Tests/")), tick)
      if ours.colour != .green {
        return CheckOutcome(ending: .stopped(.referenceTests, ours), own: own)
      }
      var outcome = try judge(suite, tick)
      outcome.own = own
      return outcome
    }
  }

  /// Checks a repair: first whether the given tests are still there and always say the same, since one
  /// run that was green by luck says little.
  private func repaired(
    _ code: FileTree, _ suite: FileTree, _ start: FileTree, _ reference: FileTree,
    _ tick: @escaping () -> Void
  ) throws -> CheckOutcome {
    func stopped(_ stage: CheckOutcome.Stage, _ verdict: Verdict, own: Verdict?) -> CheckOutcome {
      CheckOutcome(ending: .stopped(stage, verdict), own: own)
    }
    let kept = KeptTests(given: start.below("Tests/"), mine: suite)
    if !kept.missing.isEmpty {
      let place = "Katas/\(kata.manifest.group)/\(kata.name)/Tests"
      return stopped(.keptTests, kept.verdict(givenIn: place), own: nil)
    }
    let own = try verdict(mine, tick)
    if [.amber, .hollow].contains(own.colour) { return stopped(.ownTests, own, own: own) }
    var outcome = try judge(suite, steadily: true, tick)
    outcome.own = own
    outcome.changedGivenSources = code != start.below("Sources/")
    guard case .judged = outcome.ending else { return outcome }
    if own.colour != .green { return stopped(.ownTests, own, own: own) }
    let ours = try verdict(code.merging(reference.below("Tests/")), tick)
    return ours.colour == .green ? outcome : stopped(.referenceTests, ours, own: own)
  }

  /// Runs the witnesses of the bugs on the learner's code: what passes only the inputs that were shown
  /// makes one of the mistakes.
  private func hidden(_ code: FileTree, _ tick: () -> Void) throws -> CheckOutcome {
    let witnesses = try kata.witnesses()
    let bugs = try kata.bugs()
    var outcome = CheckOutcome(ending: .correct)
    guard !witnesses.paths.isEmpty else { return outcome }
    outcome.nearMisses = bugs
    let verdict = try verdict(code.merging(witnesses), tick)
    if verdict.colour != .green {
      let failed = Set(verdict.failed)
      outcome.ending = .stopped(.hiddenTests, verdict)
      outcome.nearMisses = bugs.filter { failed.contains($0.name) }
    }
    return outcome
  }

  private func verdict(_ tree: FileTree, _ tick: () -> Void) throws -> Verdict {
    let scratch = try ScratchFolder("check-\(kata.name)", in: tests.builder.builds)
    defer { withExtendedLifetime(scratch) {} }
    let package = KataPackage(name: kata.name, folder: scratch.url, uses: kata.manifest.uses)
    try package.write(tree)
    return try tests.verdict(for: package, whileWaiting: tick)
  }

  private func judge(
    _ suite: FileTree, steadily: Bool = false, _ tick: @escaping () -> Void
  ) throws -> CheckOutcome {
    let start = ContinuousClock.now
    switch try Judge(tests: tests, spawns: spawns).judge(
      suite, of: kata, steadily: steadily, whileWaiting: tick, progress: progress)
    {
    case .unsteady(let report):
      var verdict = report.verdict
      verdict.passed = TestSoundness(suite).sentences.filter { !verdict.failed.contains($0) }
      verdict.seconds = start.duration(to: .now).seconds
      return CheckOutcome(ending: .stopped(.steadiness, verdict))
    case .judged(let report, let seconds):
      return CheckOutcome(ending: .judged(report, seconds: seconds))
    case .notBuilt(let errors, let output):
      var verdict = Verdict(.amber, reason: errors.isEmpty ? output.prefixLine : nil)
      verdict.errors = errors
      return CheckOutcome(ending: .stopped(.againstReference, verdict))
    }
  }
}
