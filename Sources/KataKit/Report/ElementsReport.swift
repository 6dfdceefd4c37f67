import Foundation

/// The report in the shape of mutation-testing-elements, which many viewers read.
///
/// Source: stryker-mutator/mutation-testing-elements, mutation-testing-report-schema, version 2. Our own
/// findings stand in the member `redgreen`, which the schema lets be.
struct MutationReport {
  private struct Body: Encodable {
    var schemaVersion = "2.0"
    var thresholds = ["high": 100, "low": 100]
    var framework = ["name": "RedGreen"]
    var files: [String: File]
    var testFiles: [String: TestFile]
    var redgreen: Ours
  }

  private struct Ours: Encodable {
    var kata: String
    var noScore: String?
    var outcome: CheckOutcome
    var spare: [String]
  }

  private struct File: Encodable {
    var language = "swift"
    var source: String
    var mutants: [Mutant]
  }

  private struct TestFile: Encodable {
    var source: String
    var tests: [Test]
  }

  private struct Test: Encodable {
    var id: String
    var name: String
    var location: [String: Position]
  }

  private struct Position: Encodable {
    var line: Int
    var column: Int
  }

  private struct Mutant: Encodable {
    var id: String
    var mutatorName: String
    var description: String
    var location: [String: Position]
    var replacement: String
    var status: String
    var statusReason: String?
    var killedBy: [String]?
  }

  private let document: CheckDocument

  init(_ document: CheckDocument) { self.document = document }

  /// The JSON text, with a line feed at its end.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let matrix = document.report.map(GradeMatrix.init)
    let body = Body(
      files: files, testFiles: testFiles,
      redgreen: Ours(
        kata: document.kata.manifest.id, noScore: document.noScore, outcome: document.outcome,
        spare: matrix?.spare ?? []))
    return String(decoding: try encoder.encode(body), as: UTF8.self) + "\n"
  }

  private var files: [String: File] {
    var mutants: [String: [Mutant]] = [:]
    for result in document.report?.bugs ?? [] {
      let edits = try? LocatedEdit.all(of: .bug(result.bug), id: 0, in: document.sources)
      for (index, edit) in (edits ?? []).enumerated() {
        let text = SourceText(document.sources[edit.file] ?? "")
        mutants[edit.file, default: []].append(
          Mutant(
            id: index == 0 ? result.bug.name : "\(result.bug.name)-\(index + 1)",
            mutatorName: "planted bug", description: result.bug.story,
            location: [
              "start": position(edit.range.lowerBound, text),
              "end": position(edit.range.upperBound, text),
            ],
            replacement: edit.with, status: status(result.outcome),
            statusReason: reason(result), killedBy: killers(result.outcome)))
      }
    }
    var files: [String: File] = [:]
    for path in document.sources.paths {
      files[path] = File(source: document.sources[path] ?? "", mutants: mutants[path] ?? [])
    }
    return files
  }

  private func position(_ offset: Int, _ text: SourceText) -> Position {
    let start = text.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: text.bytes[start..<offset], as: UTF8.self).utf16.count + 1
    return Position(line: text.line(at: offset), column: column)
  }

  private func status(_ outcome: VariantOutcome) -> String {
    switch outcome {
    case .caught(_, .timeout), .caught(_, .hitLimit): "Timeout"
    case .caught: "Killed"
    case .survived: "Survived"
    case .notViable: "CompileError"
    }
  }

  private func reason(_ result: GradeReport.BugResult) -> String? {
    switch result.outcome {
    case .caught(_, let how):
      result.failures.first.map { "\(how.rawValue): \($0.message)" } ?? how.rawValue
    case .survived: nil
    case .notViable(let message): message
    }
  }

  private func killers(_ outcome: VariantOutcome) -> [String]? {
    if case .caught(let tests, _) = outcome { tests } else { nil }
  }

  private var testFiles: [String: TestFile] {
    var files: [String: TestFile] = [:]
    for path in document.suite.paths where path.hasSuffix(".swift") {
      let text = document.suite[path] ?? ""
      files[path] = TestFile(
        source: text,
        tests: SwiftScanner(text, file: path).tests.map { test in
          Test(
            id: test.sentence, name: test.sentence,
            location: ["start": Position(line: test.line, column: 1)])
        })
    }
    return files
  }
}
