import Foundation

/// The grades of a class as one page.
package struct ClassPage {
  private let table: ClassTable

  /// Makes a page of a table.
  package init(_ table: ClassTable) { self.table = table }

  /// The HTML text, with a line feed at its end.
  package var text: String {
    let summary = "<p>\(summary.markup)</p>"
    return Page(
      title: "The class", width: 80, style: Self.style,
      body: [summary] + grid + details + [Self.legend]
    ).text
  }

  private static let style = """
    th, td { text-align: right; white-space: nowrap; }
    th[scope=row], .words { text-align: left; } td.words { white-space: normal; min-width: 16rem; }
    small { display: block; color: #5a5a55; }
    .done { background: #d9efdf; } .some { background: #fdf3d0; } .none { background: #f7dcd8; }
    .never { color: #76766f; } .lost { background: #e3dcf3; }
    a { color: inherit; }
    ul { margin: .2rem 0; padding-left: 1.2rem; } .note { color: #a31621; }
    @media print { .scroll { overflow: visible; } h2 { break-after: avoid; } }
    """

  private static let legend = """
    <h2>How points are given</h2>
    <p>Ten for a kata with nothing left to do. Before that: for tests that are judged, ten times the share
    of the planted bugs that they catch, at most 9; for code, five times the share of the given tests that
    pass, at most 4, and from 5 to 8 where only hidden tests fail. Points are rounded down. Steps, times and
    hints come from files of the learner's own.</p>
    """

  private var summary: String {
    let started = table.rows.count { $0.grades.contains(where: \.isStarted) }
    let done = table.rows.flatMap(\.grades).count(where: \.passed)
    return "\(table.rows.count) learners, \(started) with a kata begun; \(done) katas done."
  }

  private var grid: [String] {
    var lines = [
      "<div class=\"scroll\"><table>", "<thead><tr><th scope=\"col\" class=\"words\">learner</th>",
      "<th scope=\"col\">points</th>",
    ]
    lines += table.katas.map { "<th scope=\"col\">\($0.markup)</th>" }
    lines.append("</tr></thead><tbody>")
    for (index, row) in table.rows.enumerated() {
      let link = "<a href=\"#l\(index)\">\(row.learner.shown.markup)</a>"
      let cells = row.grades.map(cell).joined()
      lines.append(
        "<tr><th scope=\"row\">\(link)</th><td>\(row.score) of \(row.maximum)</td>\(cells)</tr>")
    }
    return lines + ["</tbody></table></div>"]
  }

  private func cell(_ grade: KataGrade) -> String {
    guard grade.isStarted else { return "<td class=\"never\">–</td>" }
    let kind =
      grade.isUngraded ? "lost" : grade.passed ? "done" : grade.score > 0 ? "some" : "none"
    let sign = grade.isUngraded ? "?" : grade.passed ? "✔ \(grade.score)" : "\(grade.score)"
    let bugs = grade.bugsInAll > 0 ? "<small>\(grade.bugs) of \(grade.bugsInAll) bugs</small>" : ""
    let mark = grade.notes.isEmpty ? "" : " <span class=\"note\" title=\"see below\">!</span>"
    return "<td class=\"\(kind)\">\(sign)\(mark)\(bugs)</td>"
  }

  private var details: [String] {
    table.rows.enumerated().flatMap { index, row -> [String] in
      var lines = ["<h2 id=\"l\(index)\">\(row.learner.shown.markup)</h2>"]
      if let problem = row.problem { lines.append("<p class=\"note\">\(problem.markup)</p>") }
      let started = row.grades.filter(\.isStarted)
      guard !started.isEmpty else { return lines + ["<p class=\"never\">Nothing is begun.</p>"] }
      lines += [
        "<div class=\"scroll\"><table><thead><tr>",
        "<th scope=\"col\" class=\"words\">kata</th><th scope=\"col\">points</th>",
        "<th scope=\"col\" class=\"words\">what was found</th>",
        ["steps", "in red", "in green", "hints"].map { "<th scope=\"col\">\($0)</th>" }.joined(),
        "</tr></thead><tbody>",
      ]
      lines += started.map(line)
      return lines + ["</tbody></table></div>"]
    }
  }

  private func line(_ grade: KataGrade) -> String {
    let notes = grade.notes.map { "<li class=\"note\">\($0.shown.markup)</li>" }.joined()
    let list = notes.isEmpty ? "" : "<ul>\(notes)</ul>"
    let times = [grade.secondsInRed, grade.secondsInGreen].map {
      "<td>\(Self.minutes($0))</td>"
    }
    return "<tr><th scope=\"row\">\(grade.kata.markup)</th>"
      + "<td>\(grade.score) of \(grade.maximum)</td>"
      + "<td class=\"words\">\(grade.verdict.shown.markup)\(list)</td><td>\(grade.steps)</td>"
      + times.joined() + "<td>\(grade.hints)</td></tr>"
  }

  /// A time as `12:05`, minutes and seconds.
  package static func minutes(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 1e9))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
