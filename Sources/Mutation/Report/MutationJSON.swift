import KataKit

/// A report in the shape of mutation-testing-elements, for a viewer or a program.
package struct MutationJSON: Encodable {
  private struct Findings: Encodable {
    struct Skipped: Encodable {
      var file: String
      var line: Int
      var endLine: Int
      var reason: String
    }
    var targets: [String]
    var tests: [String]
    var found: Int
    var score: Double?
    var skipped: [Skipped]
  }

  private typealias Elements = MutationElements<Findings>

  private let elements: Elements

  /// Puts a report into that shape.
  package init(_ report: MutationReport) {
    var files: [String: Elements.File] = [:]
    for (index, row) in report.rows.enumerated() {
      files[row.file, default: Elements.File(source: report.sources[row.file] ?? "")]
        .mutants.append(Self.result(row, id: index + 1))
    }
    elements = Elements(
      files: files,
      own: Findings(
        targets: report.targets, tests: report.tests, found: report.found, score: report.score,
        skipped: report.skipped.map {
          .init(
            file: $0.file, line: $0.lines.line, endLine: $0.lines.endLine, reason: $0.lines.reason)
        }))
  }

  package func encode(to encoder: any Encoder) throws { try elements.encode(to: encoder) }

  private static func result(_ row: MutationReport.Row, id: Int) -> Elements.Mutant {
    let mutant = row.mutant
    var result = Elements.Mutant(
      id: "\(id)", mutatorName: mutant.kind, description: mutant.change,
      location: Elements.Location(
        start: Elements.Position(line: mutant.line, column: mutant.column),
        end: Elements.Position(line: mutant.endLine, column: mutant.endColumn)),
      replacement: mutant.replacement)
    switch row.outcome {
    case .caught(let test, let how, let message):
      result.status = how == .hitLimit || how == .timeOut ? "Timeout" : "Killed"
      result.statusReason = ([how.rawValue] + (message.map { [$0] } ?? [])).joined(separator: ": ")
      result.killedBy = test.map { [$0] }
    case .survived(let tests):
      result.status = "Survived"
      result.coveredBy = tests
    case .notReached: result.status = "NoCoverage"
    case .notViable(let message):
      result.status = "CompileError"
      result.statusReason = message
    }
    return result
  }
}
