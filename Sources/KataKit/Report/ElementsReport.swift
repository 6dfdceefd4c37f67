import Foundation

/// The report in the shape of ``MutationElements``.
struct ElementsReport {
  private struct Findings: Encodable {
    var kata: String
    var noScore: String?
    var outcome: CheckOutcome
    var spare: [String]
  }

  private typealias Elements = MutationElements<Findings>

  private let document: CheckDocument

  init(_ document: CheckDocument) { self.document = document }

  /// The JSON text, with a line feed at its end.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let matrix = document.report.map(GradeMatrix.init)
    let body = Elements(
      files: files, testFiles: testFiles,
      own: Findings(
        kata: document.kata.manifest.id, noScore: document.noScore, outcome: document.outcome,
        spare: matrix?.spare ?? []))
    return String(decoding: try encoder.encode(body), as: UTF8.self) + "\n"
  }

  private var files: [String: Elements.File] {
    var mutants: [String: [Elements.Mutant]] = [:]
    for result in document.report?.bugs ?? [] {
      let edits = try? LocatedEdit.all(of: .bug(result.bug), id: 0, in: document.sources)
      for (index, edit) in (edits ?? []).enumerated() {
        let text = SourceText(document.sources[edit.file] ?? "")
        var mutant = Elements.Mutant(
          id: index == 0 ? result.bug.name : "\(result.bug.name)-\(index + 1)",
          mutatorName: "planted bug", description: result.bug.story,
          location: Elements.Location(
            start: position(edit.range.lowerBound, text), end: position(edit.range.upperBound, text)
          ),
          replacement: edit.with)
        mutant.status = status(result.outcome)
        mutant.statusReason = reason(result)
        mutant.killedBy = killers(result.outcome)
        mutants[edit.file, default: []].append(mutant)
      }
    }
    var files: [String: Elements.File] = [:]
    for path in document.sources.paths {
      files[path] = Elements.File(
        source: document.sources[path] ?? "", mutants: mutants[path] ?? [])
    }
    return files
  }

  private func position(_ offset: Int, _ text: SourceText) -> Elements.Position {
    let start = text.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: text.bytes[start..<offset], as: UTF8.self).utf16.count + 1
    return Elements.Position(line: text.line(at: offset), column: column)
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

  private var testFiles: [String: Elements.TestFile] {
    var files: [String: Elements.TestFile] = [:]
    for path in document.suite.paths where path.hasSuffix(".swift") {
      let text = document.suite[path] ?? ""
      files[path] = Elements.TestFile(
        source: text,
        tests: SwiftScanner(text, file: path).tests.map { test in
          Elements.Test(
            id: test.sentence, name: test.sentence,
            location: Elements.Location(start: Elements.Position(line: test.line, column: 1)))
        })
    }
    return files
  }
}
