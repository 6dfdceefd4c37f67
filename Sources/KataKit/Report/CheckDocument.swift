import Foundation

/// What a check found, with all that a report for others needs: the code, the suite, the verdicts.
///
/// It holds no time and no path of this machine: the same suite gives the same bytes.
package struct CheckDocument: Sendable {
  /// The shapes of a report.
  package enum Format: String, CaseIterable, Sendable {
    /// The report of mutation-testing-elements, version 2, with our own findings beside.
    case json
    /// JUnit's XML, for a pipeline.
    case junit
    /// One page that works from disk.
    case html
  }

  let kata: Kata
  let outcome: CheckOutcome
  let sources: FileTree
  let suite: FileTree

  /// Takes the parts together.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - outcome: What the check found.
  ///   - suite: The learner's tests.
  /// - Throws: ``WorkspaceError`` where the reference cannot be read.
  package init(kata: Kata, outcome: CheckOutcome, suite: FileTree) throws {
    self.kata = kata
    self.outcome = outcome
    self.suite = suite
    sources = try kata.reference().below("Sources/")
  }

  /// The report's text.
  ///
  /// - Throws: An encoding error of Foundation's, for JSON.
  package func text(_ format: Format) throws -> String {
    switch format {
    case .json: try ElementsReport(self).text()
    case .junit: JUnitReport(self).text
    case .html: PageReport(self).text
    }
  }

  /// The report of the judge, where it came so far.
  var report: GradeReport? {
    if case .judged(let report, _) = outcome.ending { report } else { nil }
  }

  /// Why there is no score, in one sentence; nil where there is one.
  var noScore: String? {
    switch outcome.ending {
    case .judged(let report, _): report.noScore?.description
    case .correct: nil
    case .stopped(let stage, let verdict):
      "\(stage.rawValue) is \(verdict.colour.rawValue)" + StartCheck.because(verdict)
    }
  }
}

extension String {
  /// The text with the five characters escaped that mean something in XML and HTML.
  ///
  /// What XML 1.0 does not allow at all is left out (section 2.2).
  var markup: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
