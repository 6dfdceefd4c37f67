/// A report in the shape of mutation-testing-elements, schema version 2.
///
/// Source: mutation-testing-elements, packages/report-schema/src/mutation-testing-report-schema.json.
package struct MutationJSON: Encodable {
  private struct Position: Encodable {
    var line: Int
    var column: Int
  }

  private struct Location: Encodable {
    var start: Position
    var end: Position
  }

  private struct MutantResult: Encodable {
    var id: String
    var mutatorName: String
    var replacement: String
    var location: Location
    var status: String
    var statusReason: String?
    var killedBy: [String]?
    var coveredBy: [String]?
    var description: String
  }

  private struct FileResult: Encodable {
    var language = "swift"
    var source: String
    var mutants: [MutantResult]
  }

  private struct Thresholds: Encodable {
    var high = 80
    var low = 60
  }

  private struct Settings: Encodable {
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

  private let schemaVersion = "2"
  private let thresholds = Thresholds()
  private let files: [String: FileResult]
  private let config: Settings

  /// Puts a report into that shape; what the schema has no word for stands in `config`.
  package init(_ report: MutationReport) {
    var files: [String: FileResult] = [:]
    for (index, row) in report.rows.enumerated() {
      files[row.file, default: FileResult(source: report.sources[row.file] ?? "", mutants: [])]
        .mutants.append(Self.result(row, id: index + 1))
    }
    self.files = files
    config = Settings(
      targets: report.targets, tests: report.tests, found: report.found, score: report.score,
      skipped: report.skipped.map {
        .init(
          file: $0.file, line: $0.lines.line, endLine: $0.lines.endLine, reason: $0.lines.reason)
      })
  }

  private static func result(_ row: MutationReport.Row, id: Int) -> MutantResult {
    let mutant = row.mutant
    var result = MutantResult(
      id: "\(id)", mutatorName: mutant.kind, replacement: mutant.replacement,
      location: Location(
        start: Position(line: mutant.line, column: mutant.column),
        end: Position(line: mutant.endLine, column: mutant.endColumn)),
      status: "", description: mutant.change)
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
