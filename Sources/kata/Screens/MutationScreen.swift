import Foundation
package import Mutation

/// What `kata mutate` shows: how many mutants were caught and how, and each survivor as a small diff.
package struct MutationScreen {
  private let paint: Paint
  private let width: Int

  /// Makes the screen; its width is in columns.
  package init(paint: Paint, width: Int) {
    self.paint = paint
    self.width = width
  }

  /// The screen, with a line break at its end.
  package func text(_ report: MutationReport) -> String {
    let names = report.targets.joined(separator: ", ")
    let times =
      report.buildSeconds > 0
      ? "built in \(time(report.buildSeconds)), judged in \(time(report.judgeSeconds))"
      : "remembered"
    var lines = [
      "",
      Layout.edges(
        " \(paint.bold("MUTATE"))  \(names)", leftWidth: 9 + names.count, times, width: width),
      "",
    ]
    lines += summary(report)
    for row in report.survivors { lines += survivor(row, report) }
    for row in report.notReached { lines += unreached(row, report) }
    lines += ["", verdict(report), ""]
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ report: MutationReport) -> [String] {
    let viable = report.rows.count - report.notViable
    var ways = report.detections.map { "\($0.count) by \(Self.word(for: $0.how))" }
      .joined(separator: ", ")
    if !ways.isEmpty { ways = ": " + ways }
    var lines = [
      item("caught", "\(report.caught) of \(viable)\(percent(report))\(ways)"),
      item("survived", "\(report.survivors.count)"),
      item("not reached", "\(report.notReached.count)"),
    ]
    if report.notViable > 0 { lines.append(item("not viable", "\(report.notViable), no Swift")) }
    let remembered = report.rows.count(where: \.isRemembered)
    if remembered > 0 { lines.append(item("remembered", "\(remembered) from an earlier run")) }
    if report.found > report.rows.count {
      lines.append(item("not judged", "\(report.found - report.rows.count) of \(report.found)"))
    }
    var reasons: [String: Int] = [:]
    for skipped in report.skipped {
      reasons[skipped.lines.reason, default: 0] += skipped.lines.endLine - skipped.lines.line + 1
    }
    for (reason, count) in reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append(item("left alone", "\(counted(count, "line")) · \(reason)"))
    }
    return lines
  }

  private func survivor(_ row: MutationReport.Row, _ report: MutationReport) -> [String] {
    guard case .survived(let tests) = row.outcome else { return [] }
    var reach = "reached by \(counted(tests.count, "test"))"
    if let first = tests.first { reach += tests.count == 1 ? ": \(first)" : ", such as: \(first)" }
    return block(paint.red("SURVIVED"), row, report) + [
      Layout.fold(reach, width: width, indent: "     ")
    ]
  }

  private func unreached(_ row: MutationReport.Row, _ report: MutationReport) -> [String] {
    block(paint.amber("NOT REACHED"), row, report)
  }

  private func block(
    _ word: String, _ row: MutationReport.Row, _ report: MutationReport
  ) -> [String] {
    let diff = SurvivorDiff(row.mutant, in: report.sources[row.file] ?? "")
    let place = "\(row.file):\(row.mutant.line)"
    return ["", " \(word)  \(place)", "     \(row.mutant.change)"]
      + diff.removed.map { paint.red("   - \($0)") } + diff.added.map { paint.green("   + \($0)") }
  }

  private func verdict(_ report: MutationReport) -> String {
    let open = report.survivors.count + report.notReached.count
    if open == 0 { return " Every change was noticed." }
    return " \(counted(open, "change")) went unnoticed. Write a test that tells each from the code."
  }

  private func item(_ word: String, _ text: String) -> String {
    let indent = String(repeating: " ", count: 14)
    let folded = Layout.fold(text, width: width, indent: indent)
    return " " + Layout.pad(word, to: 13) + folded.dropFirst(14)
  }

  private func percent(_ report: MutationReport) -> String {
    report.score.map { " (\(Int(($0 * 100).rounded(.down))) %)" } ?? ""
  }

  private func time(_ seconds: Double) -> String {
    let digits = seconds < 10 ? 1 : 0
    return seconds.formatted(
      .number.precision(.fractionLength(digits)).locale(Locale(identifier: "en"))) + " s"
  }

  private static func word(for how: MutantOutcome.Detection) -> String {
    switch how {
    case .assertion: "an expectation"
    case .error: "an error"
    case .trap: "a trap"
    case .hitLimit: "the hit limit"
    case .timeOut: "the time limit"
    }
  }

  /// What is being done, and how long it will take.
  ///
  /// - Parameters:
  ///   - stage: Where the run is.
  ///   - elapsed: How long mutants have been judged.
  /// - Returns: A few words without a full stop.
  package static func words(for stage: MutationStage, after elapsed: Duration?) -> String {
    switch stage {
    case .reading: return "reading the sources"
    case .building(let mutants): return "building \(counted(mutants, "mutant")) at once"
    case .proving: return "proving that the tests can tell"
    case .judging(let done, let total):
      guard done > 0, let elapsed else { return "judging \(counted(total, "mutant"))" }
      let left = Double(total - done) / Double(done) * (elapsed / .seconds(1))
      return "\(done) of \(counted(total, "mutant")) judged, \(Int(left.rounded(.up))) s left"
    }
  }
}
