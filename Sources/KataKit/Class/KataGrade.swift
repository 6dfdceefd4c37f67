/// What one learner reached in one kata.
package struct KataGrade: Codable, Equatable, Sendable {
  /// The kata's name.
  package var kata: String
  /// What was found, in a sentence.
  package var verdict: String
  /// Whether nothing is left to do.
  package var passed = false
  /// The points.
  package var score = 0
  /// The most points there are.
  package var maximum = ScoreFile.perKata
  /// How many planted bugs the tests caught or, where the code is what counts, the code avoids.
  package var bugs = 0
  /// How many planted bugs there are; 0 where it did not come to them.
  package var bugsInAll = 0
  /// How many runs the learner's log holds.
  package var steps = 0
  /// Seconds between a run that turned red and the next green one, pauses left out.
  package var secondsInRed = 0.0
  /// The other seconds between the first run and the last, pauses left out.
  package var secondsInGreen = 0.0
  /// How many levels of hints were shown.
  package var hints = 0
  /// What was changed that was not the learner's to change, and what was left out; a sentence each.
  package var notes: [String] = []
  /// Whether the learner has a copy.
  package var isStarted = true
  /// Whether grading itself failed, for a reason that `verdict` gives.
  package var isUngraded = false
  /// A fingerprint of all that the grade depends on.
  package var digest = ""

  package init(kata: String, verdict: String) {
    self.kata = kata
    self.verdict = verdict
  }

  /// The grade that a check leads to; what else is known of the learner is the caller's to add.
  package init(_ kata: Kata, _ outcome: CheckOutcome) {
    self.init(kata: kata.name, verdict: CopyGrader.sentence(outcome))
    passed = outcome.isPassed
    score = PartialCredit.points(outcome)
    (bugs, bugsInAll) = CopyGrader.bugs(outcome)
  }

  /// The grade of a kata that was not started.
  package static func notStarted(_ kata: Kata) -> KataGrade {
    var grade = KataGrade(kata: kata.name, verdict: "not started")
    grade.isStarted = false
    return grade
  }

  /// The grade of a copy that could not be graded.
  package static func ungraded(_ kata: Kata, _ reason: String) -> KataGrade {
    var grade = KataGrade(kata: kata.name, verdict: "not graded: \(reason)")
    grade.isUngraded = true
    return grade
  }
}
