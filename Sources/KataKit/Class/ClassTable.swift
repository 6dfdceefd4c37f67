import Foundation

/// The grades of a class: a row a learner, a column a kata.
package struct ClassTable: Codable, Equatable, Sendable {
  /// One learner.
  package struct Row: Codable, Equatable, Sendable {
    /// The name of the clone.
    package var learner: String
    /// The points.
    package var score: Int
    /// The most points there are.
    package var maximum: Int
    /// Why nothing could be graded; nil where something could.
    package var problem: String?
    /// The grades, in the order of the columns.
    package var grades: [KataGrade]

    /// Sums up the points of a learner's grades, which stand in the order of the columns.
    package init(learner: String, problem: String? = nil, grades: [KataGrade]) {
      self.learner = learner
      self.problem = problem
      self.grades = grades
      score = grades.map(\.score).reduce(0, +)
      maximum = grades.map(\.maximum).reduce(0, +)
    }
  }

  /// The names of the katas, in the order of the path.
  package var katas: [String]
  /// The learners, in the order of their names.
  package var rows: [Row]

  package init(katas: [String], rows: [Row]) {
    self.katas = katas
    self.rows = rows
  }

  /// Whether every copy that there is was graded.
  package var isWhole: Bool {
    rows.allSatisfy { $0.problem == nil && !$0.grades.contains(where: \.isUngraded) }
  }

  /// How many copies there are.
  package var copies: Int { rows.flatMap(\.grades).count(where: \.isStarted) }

  /// The table as JSON, with a line break at its end.
  ///
  /// - Throws: An encoding error of Foundation's.
  package func json() throws -> String {
    String(decoding: try Workspace.encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// The table as comma-separated values, a line a learner and kata (RFC 4180).
  ///
  /// A value that a spreadsheet would take for a formula has an apostrophe at its front.
  package var csv: String {
    var lines: [[String]] = [
      [
        "learner", "kata", "passed", "score", "maximum", "bugs", "bugs in all", "steps",
        "seconds in red", "seconds in green", "hints", "verdict", "notes",
      ]
    ]
    for row in rows {
      if let problem = row.problem { lines.append(Self.empty(row.learner, problem)) }
      lines += row.grades.map { grade in
        [
          row.learner, grade.kata, grade.passed ? "yes" : "no", "\(grade.score)",
          "\(grade.maximum)", "\(grade.bugs)", "\(grade.bugsInAll)", "\(grade.steps)",
          "\(Int(grade.secondsInRed))", "\(Int(grade.secondsInGreen))", "\(grade.hints)",
          grade.verdict, grade.notes.joined(separator: "; "),
        ]
      }
    }
    return lines.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func empty(_ learner: String, _ problem: String) -> [String] {
    [learner, ""] + ["no", "0", "0", "0", "0", "0", "0", "0", "0"] + [problem, ""]
  }

  private static func field(_ value: String) -> String {
    let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
    let text = isFormula ? "'" + value : value
    let needsQuotes = text.contains { ",\"\r\n".contains($0) || $0.isNewline }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
