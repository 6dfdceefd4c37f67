package import KataKit

/// The grades of a class as a table, and below it what a teacher should look at.
package struct ClassScreen {
  private let table: ClassTable
  private let paint: Paint
  private let width: Int

  /// Makes the screen; its width is in columns.
  package init(_ table: ClassTable, paint: Paint, width: Int) {
    self.table = table
    self.paint = paint
    self.width = width
  }

  /// The text, with a line break at its end.
  package var text: String {
    (["", head] + table.rows.flatMap(lines) + [legend] + remarks + [""]).joined(separator: "\n")
  }

  private var nameWidth: Int {
    min(24, max(7, table.rows.map { $0.learner.shown.count }.max() ?? 7))
  }

  private var head: String {
    " " + Layout.pad("learner", to: nameWidth) + "  points   bugs  steps  in red  in green  hints"
  }

  private func lines(_ row: ClassTable.Row) -> [String] {
    let grades = row.grades
    let bugs = grades.map(\.bugs).reduce(0, +)
    let all = grades.map(\.bugsInAll).reduce(0, +)
    let red = ClassPage.minutes(grades.map(\.secondsInRed).reduce(0, +))
    let green = ClassPage.minutes(grades.map(\.secondsInGreen).reduce(0, +))
    let cells = [
      ("\(row.score)/\(row.maximum)", 8), ("\(bugs)/\(all)", 7),
      ("\(grades.map(\.steps).reduce(0, +))", 7), (red, 8), (green, 10),
      ("\(grades.map(\.hints).reduce(0, +))", 7),
    ]
    let name = Layout.pad(String(row.learner.shown.prefix(nameWidth)), to: nameWidth)
    let figures = cells.map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }.joined()
    if let problem = row.problem {
      return [" " + name + " " + paint.amber(" \(problem)")]
    }
    let katas = grades.filter(\.isStarted).map { "\(sign($0)) \($0.kata) \($0.score)" }
    let indent = String(repeating: " ", count: 3)
    let list = katas.isEmpty ? "nothing is begun" : katas.joined(separator: " · ")
    return [" " + name + figures] + fold(list, indent: indent)
  }

  private func sign(_ grade: KataGrade) -> String {
    grade.isUngraded ? "?" : grade.passed ? "✔" : grade.score > 0 ? "◐" : "✘"
  }

  private var legend: String { "\n ✔ done   ◐ in part   ✘ no points   ? could not be graded" }

  private var remarks: [String] {
    table.rows.flatMap { row in
      row.grades.filter { $0.isStarted && ($0.isUngraded || !$0.notes.isEmpty) }.flatMap { grade in
        ["", " \(row.learner.shown) · \(grade.kata)"]
          + (grade.isUngraded ? fold(grade.verdict.shown, indent: "   ") : [])
          + grade.notes.flatMap { fold($0.shown, indent: "   ") }
      }
    }
  }

  private func fold(_ text: String, indent: String) -> [String] {
    Layout.fold(text, width: width, indent: indent).split(separator: "\n").map(String.init)
  }
}
