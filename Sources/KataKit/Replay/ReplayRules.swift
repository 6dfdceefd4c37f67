/// The rules that a red-green log keeps, checked step by step.
///
/// | step | what must hold |
/// |---|---|
/// | red | a test file changed; each stated test ran and failed as stated, the title's among them; all others pass |
/// | green | the test of the latest red's title ran and passed; all pass; no test is gone; the count is right |
/// | refactor | it began green; all pass; nothing under `Tests/` changed; the same tests ran; the count is right |
/// | amber | it did not build, with the stated message |
///
/// “Changed” and “gone” look back to the last step that built, so a test may come in an amber step and
/// turn red when the missing function arrives.
///
/// ```swift
/// var rules = ReplayRules()
/// let complaints = rules.check(step, before: trees[0], after: trees[1], observed: run)
/// ```
package struct ReplayRules: Sendable {
  /// The sentence of the latest red step; before it those of the tests that were red at the start.
  private var latestRed: [String] = []
  /// Whether the last step that built was green; nil before the first.
  private var isGreen: Bool?
  /// The tests that ran in the last step that built.
  private var tests: Set<String>
  /// The tree of the last step that built; nil before the first.
  private var built: FileTree?

  /// Creates the rules for a log from its start.
  ///
  /// - Parameter tests: The sentences of the tests that step 0 has, where it has some.
  package init(tests: Set<String> = []) { self.tests = tests }

  /// Creates the rules for a log from what the tests said of its start.
  ///
  /// A start that is red counts as the red before the first green step.
  ///
  /// - Parameter start: The run of step 0.
  package init(start: ObservedRun) {
    tests = start.ran
    latestRed = start.failed.map(\.sentence)
    isGreen = start.colour == .amber ? nil : start.colour == .green
  }

  /// The rules that a step breaks; empty where it keeps them all.
  ///
  /// - Parameters:
  ///   - step: The next step of the log.
  ///   - before: The tree before its diff.
  ///   - after: The tree after its diff.
  ///   - observed: What the tests said of the tree after.
  /// - Returns: The complaints, the most important one first.
  package mutating func check(
    _ step: RedGreenStep, before: FileTree, after: FileTree, observed: ObservedRun
  ) -> [ReplayComplaint] {
    let diff = LineDiff(from: built ?? before, to: after).patch
    if built == nil { built = before }
    guard observed.colour == step.kind.colour else {
      return [.wrongColour(expected: step.kind.colour, found: observed)]
    }
    if step.kind == .amber { return amber(step, observed) }
    defer {
      built = after
      tests = observed.ran
      isGreen = observed.colour == .green
      if step.kind == .red { latestRed = [step.title] }
    }
    return switch step.kind {
    case .red: red(step, observed, diff)
    case .green: green(step, observed)
    case .refactor: refactor(step, observed, diff)
    case .amber: []
    }
  }

  private func amber(_ step: RedGreenStep, _ observed: ObservedRun) -> [ReplayComplaint] {
    guard case .notBuilt(let stated) = step.result else { return [.resultOfAnotherKind] }
    let found = observed.compilerMessage?.onOneLine ?? ""
    return found.contains(stated) ? [] : [.otherCompilerMessage(expected: stated, found: found)]
  }

  private func red(
    _ step: RedGreenStep, _ observed: ObservedRun, _ diff: Patch
  ) -> [ReplayComplaint] {
    guard case .failed(let stated) = step.result else { return [.resultOfAnotherKind] }
    var complaints: [ReplayComplaint] = []
    if !observed.ran.contains(step.title) {
      complaints.append(.testDidNotRun(step.title))
    } else if !observed.failed.contains(where: { $0.sentence == step.title }) {
      complaints.append(.testPassed(step.title))
    }
    if !stated.contains(where: { $0.sentence == step.title }) {
      complaints.append(.resultNamesAnotherTest(step.title))
    }
    for failure in stated where failure.sentence != step.title {
      complaints.append(contentsOf: failureMissing(failure.sentence, in: observed))
    }
    complaints += stated.compactMap { reason($0, in: observed) }
    let others = Set(observed.failed.map(\.sentence))
      .subtracting([step.title] + stated.map(\.sentence))
    if !others.isEmpty { complaints.append(.othersFail(others.sorted())) }
    if diff.paths(under: "Tests/").isEmpty { complaints.append(.noTestChanged) }
    return complaints
  }

  /// A stated failure of another test that did not happen.
  private func failureMissing(_ sentence: String, in observed: ObservedRun) -> [ReplayComplaint] {
    if !observed.ran.contains(sentence) { return [.testDidNotRun(sentence)] }
    return observed.passed.contains(sentence) ? [.testPassed(sentence)] : []
  }

  /// What is wrong with a stated failure whose test failed; nothing where one of its reports fits.
  private func reason(_ stated: StepFailure, in observed: ObservedRun) -> ReplayComplaint? {
    let reports = observed.failed.filter { $0.sentence == stated.sentence }
    guard let first = reports.first else { return nil }
    if reports.contains(where: { $0.fits(stated.reason) }) { return nil }
    if case .values = stated.reason, !reports.contains(where: \.isExpectation) {
      return .notAnExpectation(stated.sentence, message: first.message.onOneLine)
    }
    return .otherReason(
      stated.sentence, expected: stated.reason, found: first.reason(like: stated.reason))
  }

  private func green(_ step: RedGreenStep, _ observed: ObservedRun) -> [ReplayComplaint] {
    var complaints: [ReplayComplaint] = []
    if let first = latestRed.first {
      let red = latestRed.contains(step.title) ? step.title : first
      if step.title != red { complaints.append(.notTheRedTest(step.title, latestRed: red)) }
      if !observed.ran.contains(red) { complaints.append(.testDidNotRun(red)) }
    } else {
      complaints.append(.noRedBefore)
    }
    let gone = tests.subtracting(observed.ran)
    if !gone.isEmpty { complaints.append(.testsGone(gone.sorted())) }
    return complaints + count(step, observed)
  }

  private func refactor(
    _ step: RedGreenStep, _ observed: ObservedRun, _ diff: Patch
  ) -> [ReplayComplaint] {
    var complaints: [ReplayComplaint] = []
    if isGreen == false { complaints.append(.notGreenBefore) }
    let changed = diff.paths(under: "Tests/")
    if !changed.isEmpty { complaints.append(.testsChanged(changed)) }
    // NB: before the first step that ran tests nobody knows which there are.
    if !tests.isEmpty {
      let gone = tests.subtracting(observed.ran)
      let new = observed.ran.subtracting(tests)
      if !gone.isEmpty { complaints.append(.testsGone(gone.sorted())) }
      if !new.isEmpty { complaints.append(.testsNew(new.sorted())) }
    }
    return complaints + count(step, observed)
  }

  private func count(_ step: RedGreenStep, _ observed: ObservedRun) -> [ReplayComplaint] {
    guard case .passed(let stated) = step.result else { return [.resultOfAnotherKind] }
    let found = observed.passed.count
    return stated == found ? [] : [.otherCount(expected: stated, found: found)]
  }
}

extension RedGreenStep.Kind {
  /// The colour that a run of such a step has.
  package var colour: Colour {
    switch self {
    case .red: .red
    case .green, .refactor: .green
    case .amber: .amber
    }
  }
}

extension ObservedRun.Failure {
  /// Whether a stated reason is the one that was seen.
  fileprivate func fits(_ stated: StepFailure.Reason) -> Bool {
    if case .values = stated, !isExpectation { return false }
    return reason(like: stated) == stated
  }

  /// What was seen, said in the way of a stated reason.
  fileprivate func reason(like stated: StepFailure.Reason) -> StepFailure.Reason {
    if case .values = stated, let expected, let found {
      return .values(expected: expected.onOneLine, found: found.onOneLine)
    }
    return .message(message.onOneLine)
  }
}
