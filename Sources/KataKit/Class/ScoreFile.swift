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

  /// Adds what one kata was found to be worth.
  package mutating func add(_ grade: KataGrade) {
    tests.append(
      Entry(name: grade.kata, passed: grade.passed, score: grade.score, maximum: grade.maximum))
    score += grade.score
    maximum += grade.maximum
  }
}
