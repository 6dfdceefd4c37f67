/// The report as one page.
struct PageReport {
  private let document: CheckDocument

  init(_ document: CheckDocument) { self.document = document }

  /// The HTML text, with a line feed at its end.
  var text: String {
    Page(
      title: "\(document.kata.manifest.title): what its tests catch", width: 72, style: Self.style,
      body: parts
    ).text
  }

  private static let style = """
    .verdict { font-size: 1.2rem; padding: .6rem 1rem; border-left: .4rem solid; }
    .green { color: #14632c; } .red { color: #a31621; }
    th, td { text-align: center; }
    thead th { font-weight: normal; max-width: 9rem; }
    tbody th { text-align: left; font-weight: normal; font-family: ui-monospace, monospace; }
    td.hit { background: #d9efdf; } tr.miss th { color: #a31621; font-weight: bold; }
    li { margin: .3rem 0; }
    """

  private var parts: [String] {
    guard let report = document.report, report.isValid else {
      if let reason = document.noScore {
        return [verdict("No score: \(reason)", isGreen: false)]
      }
      return [verdict("The given tests pass.", isGreen: true)]
    }
    let head =
      "\(report.caughtCount) of \(report.bugs.count) bugs caught, "
      + "\(report.survivedRefactoringCount) of \(report.refactorings.count) refactorings survived"
    return [verdict(head, isGreen: report.isPassed)] + survivors(report) + matrix(report)
      + broken(report) + sound(report)
  }

  private func verdict(_ text: String, isGreen: Bool) -> String {
    "<p class=\"verdict \(isGreen ? "green" : "red")\">\(text.markup)</p>"
  }

  private func section(_ title: String, _ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    return ["<h2>\(title)</h2>", "<ul>"] + items.map { "<li>\($0)</li>" } + ["</ul>"]
  }

  private func survivors(_ report: GradeReport) -> [String] {
    section(
      "Bugs that nobody noticed",
      report.bugs.filter { $0.outcome == .survived }.map {
        "<code>\($0.bug.name.markup)</code> \($0.bug.story.markup)"
      })
  }

  private func matrix(_ report: GradeReport) -> [String] {
    let matrix = GradeMatrix(report)
    if matrix.bugs.isEmpty { return [] }
    var lines = [
      "<h2>Who caught what</h2>", "<div class=\"scroll\"><table>", "<thead><tr><th></th>",
    ]
    lines += matrix.tests.map { "<th scope=\"col\">\($0.markup)</th>" }
    lines.append("</tr></thead><tbody>")
    for result in report.bugs {
      let row = result.outcome.isCaught ? "<tr>" : "<tr class=\"miss\">"
      var line = row + "<th scope=\"row\">\(result.bug.name.markup)</th>"
      for test in matrix.tests {
        let isHit = matrix.caught(result.bug.name, by: test)
        line += isHit ? "<td class=\"hit\">✔</td>" : "<td></td>"
      }
      lines.append(line + "</tr>")
    }
    lines.append("</tbody></table></div>")
    return lines
      + section(
        "Tests that catch nothing which no other test catches",
        matrix.spare.map(\.markup))
  }

  private func broken(_ report: GradeReport) -> [String] {
    section(
      "Refactorings that were wrongly rejected",
      report.refactorings.compactMap { result in
        guard case .caught(let tests, _) = result.outcome else { return nil }
        return "<code>\(result.refactoring.name.markup)</code> \(result.refactoring.story.markup) "
          + "Rejected by: \(tests.joined(separator: ", ").markup)"
      })
  }

  private func sound(_ report: GradeReport) -> [String] {
    var items = report.complaints.map { complaint in
      "\(complaint.sentence.markup): \(complaint.kind.rawValue), "
        + "<code>\(complaint.found.shown.markup)</code> "
        + "(\(complaint.file.markup), line \(complaint.line))"
    }
    items += report.keepsState.map { "\($0.markup): passes only in a fresh process" }
    if let budget = report.budget, let allowed = budget.allowed, !budget.isKept {
      items.append("\(budget.used) tests; at most \(allowed) are needed")
    }
    return section("What a sound suite does not do", items)
  }
}
