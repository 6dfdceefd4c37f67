/// The coach: a state machine that looks at each run and says what it means for the step.
///
/// A red is a red *for this behaviour* when the same test fails on the reference's sources right before
/// the step is green, and passes on them right after. That asks nothing of the names that a learner
/// gives to tests or hides in the code, only of the shape that the requirement states.
package struct CoachLesson {
  /// How far the learner is; to be remembered after each look.
  package internal(set) var state: CoachState
  /// The steps of the kata.
  package let steps: [CoachStep]
  let probe: any CoachProbing

  /// Takes a lesson up where it was left.
  ///
  /// - Parameters:
  ///   - steps: The steps of the kata.
  ///   - state: How far the learner was; nil at the start. One of a kata whose steps have changed since
  ///     is taken up at the step of the same title, or else from the first step on.
  ///   - probe: What else may be asked about the learner's files.
  package init(steps: [CoachStep], from state: CoachState?, probe: any CoachProbing) {
    self.steps = steps
    self.probe = probe
    self.state = state ?? CoachState()
    guard let title = self.state.title else { return }
    if let step = steps.firstIndex(where: { $0.title == title }) {
      self.state.step = step
    } else {
      self.state = CoachState()
    }
  }

  /// Whether there was a look before, in this session or an earlier one.
  package var hasBegun: Bool { state.title != nil || state.phase == .done }

  /// What to say when a lesson is taken up again, or the learner asks where it stands.
  package var greeting: [CoachRemark] {
    guard hasBegun else { return [] }
    switch state.phase {
    case .red: return [.asks(step: state.step)]
    case .green:
      return [.asks(step: state.step)] + state.accepted.prefix(1).map { .waitsForGreen(test: $0) }
    case .refactor: return [.green(step: state.step), .tidyUp(question: step.question)]
    case .done: return []
    }
  }

  var step: CoachStep { steps[state.step] }

  /// Looks at a run of the learner's tests.
  ///
  /// - Parameters:
  ///   - own: What the run said.
  ///   - suite: The fingerprint of the learner's files under `Tests/` that ran.
  /// - Returns: What the coach says to it, in order.
  /// - Throws: What stops the probe from building or running.
  package mutating func look(_ own: Verdict, suite: String) throws -> [CoachRemark] {
    var remarks: [CoachRemark] = []
    if !hasBegun {
      remarks = try enter(0, passed: own.passed, suite: suite)
      // What is green and asked for by nobody was said already.
      if own.colour == .green, state.phase == .red { return remarks }
    }
    if state.phase == .refactor { state.isGreen = false }
    switch (own.colour, state.phase) {
    case (_, .done): return remarks.contains(.done) ? remarks : remarks + [.done]
    case (.amber, _): return remarks + [.notBuilt]
    case (.hollow, _): return remarks + [.hollow(own.reason ?? "no test expects anything")]
    case (_, .red): return remarks + (try lookForRed(own, suite))
    case (_, .green): return remarks + (try lookForGreen(own, suite))
    case (_, .refactor): return remarks + (try lookAtRefactoring(own, suite))
    }
  }

  /// The learner says that the code is tidy.
  ///
  /// - Parameters:
  ///   - own: The last run of the learner's tests.
  ///   - suite: The fingerprint of the learner's tests.
  /// - Returns: The next behaviour, or why there is no way on yet.
  /// - Throws: What stops the probe from building or running.
  package mutating func goOn(_ own: Verdict, suite: String) throws -> [CoachRemark] {
    guard state.phase == .refactor, state.isGreen else {
      switch state.phase {
      case .done: return [.done]
      case .red: return [.notRedYet]
      case .green, .refactor: return [.notGreenYet]
      }
    }
    return try enter(state.step + 1, passed: own.passed, suite: suite)
  }

  /// Begins a step, or the first one after it that the learner has not done already.
  mutating func enter(_ first: Int, passed: [String], suite: String) throws -> [CoachRemark] {
    var remarks: [CoachRemark] = []
    state.step = first
    state.known = passed
    state.suite = suite
    state.accepted = []
    state.isGreen = false
    while state.step < steps.count {
      state.phase = .red
      state.title = step.title
      let codeIsAhead = try probe.hiddenTests(upTo: state.step).colour == .green
      if codeIsAhead, let test = try passed.first(where: proofs(state.step).asksFor) {
        remarks.append(.hadThat(step: state.step, test: test))
        state.step += 1
        continue
      }
      return remarks + [.asks(step: state.step)] + (codeIsAhead ? [try aheadOfTests()] : [])
    }
    state.phase = .done
    state.title = nil
    return remarks + [.done]
  }

  /// What to say where the code does the step and no test is known to ask for it.
  private func aheadOfTests() throws -> CoachRemark {
    let proofs = try proofs(state.step)
    return proofs.isBuilt ? .codeIsAhead : .otherShape(proofs.error)
  }

  /// The learner's tests on the reference right before and right after a step is green.
  func proofs(_ step: Int) throws -> CoachProofs {
    CoachProofs(before: try probe.testsBefore(step), after: try probe.testsAfter(step))
  }
}

/// A learner's suite on the reference right before a step is green, and right after.
struct CoachProofs {
  var before: Verdict
  var after: Verdict

  /// Whether both could be built.
  var isBuilt: Bool { before.colour != .amber && after.colour != .amber }

  /// The compiler's first error where one was not.
  var error: CompilerDiagnostic? { (before.errors + after.errors).first }

  /// Whether a test asks for the step: it is red before and green after.
  func asksFor(_ test: String) -> Bool {
    before.failed.contains(test) && after.passed.contains(test)
  }
}

extension Verdict {
  /// Why a test failed, as logs write it; nil where it did not.
  func reason(of test: String) -> String? { failures.first { $0.test == test }?.reason }
}
