/// The result of judging a suite: a score, or the reason why there is none.
package struct GradeReport: Equatable, Sendable {
  /// A planted bug and what the suite did to it.
  package struct BugResult: Equatable, Sendable {
    package var bug: PlantedBug
    package var outcome: VariantOutcome
    /// What failed while the bug was active; empty where the process died.
    package var failures: [VariantRun.Failure] = []

    package init(bug: PlantedBug, outcome: VariantOutcome, failures: [VariantRun.Failure] = []) {
      self.bug = bug
      self.outcome = outcome
      self.failures = failures
    }
  }

  /// A refactoring and what the suite did to it; caught means wrongly rejected.
  package struct RefactoringResult: Equatable, Sendable {
    package var refactoring: Refactoring
    package var outcome: VariantOutcome
    /// What failed while the refactoring was active; empty where the process died.
    package var failures: [VariantRun.Failure] = []

    package init(
      refactoring: Refactoring, outcome: VariantOutcome, failures: [VariantRun.Failure] = []
    ) {
      self.refactoring = refactoring
      self.outcome = outcome
      self.failures = failures
    }
  }

  /// How many tests the suite has, and how many it may have.
  package struct Budget: Equatable, Sendable, Encodable {
    /// How many test functions the suite has.
    package var used: Int
    /// The most that it may have; nil for any number.
    package var allowed: Int?

    /// Compares a number of test functions with the most that may be; nil for any number.
    package init(used: Int, allowed: Int? = nil) {
      self.used = used
      self.allowed = allowed
    }

    package var isKept: Bool { allowed.map { used <= $0 } ?? true }
  }

  /// Why there is no score; nil for a valid one.
  package var noScore: NoScore?
  /// What a test said that was red on the correct code; nil where none was, or it said nothing.
  package var said: String?
  /// The planted bugs, in their order.
  package var bugs: [BugResult] = []
  /// The refactorings, in their order.
  package var refactorings: [RefactoringResult] = []
  /// The sentences of the suite's tests, in the order of the files; empty where nobody read them.
  package var tests: [String] = []
  /// What the suite does that a sound one does not.
  package var complaints: [SoundnessComplaint] = []
  /// The tests that were skipped on the correct code.
  package var skipped: [String] = []
  /// The tests that run past no switch, so that no planted bug can make them fail.
  ///
  /// A remark, no fault: the code that they test may have no bug planted in it.
  package var idle: [String] = []
  /// The tests that came to their end without evaluating one of their expectations.
  package var hollow: [String] = []
  /// The tests that leave something behind: they were judged with a process for each run.
  package var keepsState: [String] = []
  /// What the suite used of its tests; nil without a score.
  package var budget: Budget?
  /// What two hundred runs on the correct code said; nil where they were not asked for.
  package var steady: SteadyReport?

  /// A report without a score.
  package init(noScore: NoScore, said: String? = nil) {
    self.noScore = noScore
    self.said = said
  }

  /// A report with a score.
  package init(bugs: [BugResult], refactorings: [RefactoringResult], budget: Budget) {
    self.bugs = bugs
    self.refactorings = refactorings
    self.budget = budget
  }

  /// Takes back what was caught only by tests with such a complaint.
  package mutating func discount(_ kinds: Set<SoundnessComplaint.Kind>) {
    let doubtful = Set(complaints.filter { kinds.contains($0.kind) }.map(\.sentence))
    if doubtful.isEmpty { return }
    for index in bugs.indices {
      guard case .caught(let tests, let how) = bugs[index].outcome, !tests.isEmpty else { continue }
      let rest = tests.filter { !doubtful.contains($0) }
      bugs[index].outcome = rest.isEmpty ? .survived : .caught(by: rest, how: how)
      bugs[index].failures.removeAll { doubtful.contains($0.displayName) }
    }
  }

  /// Whether the suite proved itself on the correct code and the grader proved itself on the suite.
  package var isValid: Bool { noScore == nil }

  /// How many planted bugs made a test fail.
  package var caughtCount: Int { bugs.count { $0.outcome.isCaught } }
  /// How many refactorings the suite left green, as it should.
  package var survivedRefactoringCount: Int {
    refactorings.count { $0.outcome == .survived }
  }

  /// Whether the suite is valid, thorough, robust, sound and within its budget.
  package var isPassed: Bool {
    isValid && caughtCount == bugs.count && survivedRefactoringCount == refactorings.count
      && complaints.isEmpty && keepsState.isEmpty && (budget?.isKept ?? true)
  }
}

extension VariantOutcome {
  /// Whether a test failed, or the process died.
  package var isCaught: Bool {
    if case .caught = self { true } else { false }
  }
}

extension GradeReport: Encodable {
  private enum Member: String, CodingKey {
    case valid, passed, noScore, said, bugs, refactorings, complaints, budget, idle, keepsState
    case steady
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(isValid, forKey: .valid)
    try members.encode(isPassed, forKey: .passed)
    try members.encodeIfPresent(noScore?.description, forKey: .noScore)
    try members.encodeIfPresent(said, forKey: .said)
    try members.encode(bugs, forKey: .bugs)
    try members.encode(refactorings, forKey: .refactorings)
    try members.encode(complaints, forKey: .complaints)
    try members.encodeIfPresent(budget, forKey: .budget)
    try members.encode(idle, forKey: .idle)
    try members.encode(keepsState, forKey: .keepsState)
    try members.encodeIfPresent(steady, forKey: .steady)
  }
}

extension GradeReport.BugResult: Encodable {
  private enum Member: String, CodingKey { case bug, story }

  package func encode(to encoder: any Encoder) throws {
    try outcome.encode(to: encoder)
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(bug.name, forKey: .bug)
    try members.encode(bug.story, forKey: .story)
  }
}

extension GradeReport.RefactoringResult: Encodable {
  private enum Member: String, CodingKey { case refactoring, story }

  package func encode(to encoder: any Encoder) throws {
    try outcome.encode(to: encoder)
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(refactoring.name, forKey: .refactoring)
    try members.encode(refactoring.story, forKey: .story)
  }
}
