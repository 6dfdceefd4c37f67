/// The points of a check, whole or in part; no formula rounds up, so no fault is forgiven.
///
/// | what was found | points of ten |
/// |---|---|
/// | nothing is left to do | 10 |
/// | the tests were judged: `c` of `n` bugs caught | 10 · c ÷ n, at most 9 |
/// | the code was tried: `p` of `n` given or reference tests pass | 5 · p ÷ n, at most 4 |
/// | all given tests pass, and `a` of `n` hidden ones | 5 + 4 · a ÷ n, at most 8 |
/// | anything else: red by its own tests, not built, no valid score | 0 |
package enum PartialCredit {
  /// The points of a check.
  package static func points(_ outcome: CheckOutcome) -> Int {
    if outcome.isPassed { return ScoreFile.perKata }
    return switch outcome.ending {
    case .judged(let report, _): points(report)
    case .stopped(let stage, let verdict): points(stage, verdict)
    case .correct: 0
    }
  }

  private static func points(_ report: GradeReport) -> Int {
    guard report.isValid, !report.bugs.isEmpty else { return 0 }
    return min(9, 10 * report.caughtCount / report.bugs.count)
  }

  private static func points(_ stage: CheckOutcome.Stage, _ verdict: Verdict) -> Int {
    let (passed, ran) = (verdict.passed.count, verdict.testsRun)
    guard verdict.colour == .red, ran > 0 else { return 0 }
    return switch stage {
    case .givenTests, .referenceTests: min(4, 5 * passed / ran)
    case .hiddenTests: 5 + min(3, 4 * passed / ran)
    case .ownTests, .againstReference, .keptTests, .inEarnest, .steadiness: 0
    }
  }
}
