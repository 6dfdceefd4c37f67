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
    guard case .stopped(let stage, let verdict) = outcome.ending, verdict.colour == .red else {
      return ScoreFile.points(outcome)
    }
    let (passed, ran) = (verdict.passed.count, verdict.testsRun)
    guard ran > 0 else { return 0 }
    return switch stage {
    case .givenTests, .referenceTests: min(4, 5 * passed / ran)
    case .hiddenTests: 5 + min(3, 4 * passed / ran)
    case .ownTests, .againstReference, .keptTests, .inEarnest, .steadiness: 0
    }
  }
}

extension ScoreFile {
  /// Adds what one kata was found to be worth.
  package mutating func add(_ grade: KataGrade) {
    tests.append(
      Entry(name: grade.kata, passed: grade.passed, score: grade.score, maximum: grade.maximum))
    score += grade.score
    maximum += grade.maximum
  }
}
