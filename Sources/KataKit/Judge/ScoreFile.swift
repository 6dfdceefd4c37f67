/// The score of a learner, as a file that a class collects.
///
/// Its shape is `classroom50/result/v1` as far as a grader writes it; who, where and when are added by
/// what collects it.
package struct ScoreFile: Codable, Equatable, Sendable {
  /// What a kata is worth.
  package static let perKata = 10

  /// The score of one kata.
  package struct Entry: Codable, Equatable, Sendable {
    /// The kata's name.
    package var name: String
    /// Whether nothing is left to do.
    package var passed: Bool
    /// The points.
    package var score: Int
    /// The most points there are.
    package var maximum: Int

    private enum CodingKeys: String, CodingKey {
      case name = "test-name"
      case passed, score
      case maximum = "max-score"
    }
  }

  /// The form of the file.
  package var schema = "classroom50/result/v1"
  /// The points of all katas.
  package var score = 0
  /// The most points there are.
  package var maximum = 0
  /// The katas that were checked.
  package var tests: [Entry] = []

  private enum CodingKeys: String, CodingKey {
    case schema, score, tests
    case maximum = "max-score"
  }

  package init() {}

  /// Adds what a check found out of a kata; nil where the check itself could not be made.
  package mutating func add(_ name: String, _ outcome: CheckOutcome?) {
    let points = outcome.map(Self.points) ?? 0
    tests.append(
      Entry(
        name: name, passed: outcome?.isPassed ?? false, score: points, maximum: Self.perKata))
    score += points
    maximum += Self.perKata
  }

  /// The points of a kata: ten when it is done; until then one for each whole tenth of the planted
  /// bugs that are caught, nine at the most, and none where no valid score was reached.
  package static func points(_ outcome: CheckOutcome) -> Int {
    if outcome.isPassed { return perKata }
    guard case .judged(let report, _) = outcome.ending, report.isValid, !report.bugs.isEmpty else {
      return 0
    }
    let caught = report.bugs.count { $0.outcome.isCaught }
    return min(perKata - 1, perKata * caught / report.bugs.count)
  }
}
