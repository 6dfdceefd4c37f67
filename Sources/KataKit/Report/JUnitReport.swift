/// The report as JUnit's XML: each bug, each refactoring and the soundness of the suite is a test case.
///
/// Source: the format that Jenkins and GitLab read, as documented by testmoapp/junitxml.
struct JUnitReport {
  private struct Case {
    var name: String
    /// Nil for a case that passed.
    var failure: String?
  }

  private let document: CheckDocument

  init(_ document: CheckDocument) { self.document = document }

  /// The XML text, with a line feed at its end.
  var text: String {
    let suites = [("valid", valid), ("thorough", bugs), ("robust", refactorings), ("sound", sound)]
      .filter { !$0.1.isEmpty }
    let all = suites.flatMap(\.1)
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      "<testsuites name=\"\(document.kata.name.markup)\" \(counts(all))>",
    ]
    for (name, cases) in suites {
      lines.append("  <testsuite name=\"\(name)\" \(counts(cases))>")
      for one in cases {
        let head =
          "<testcase classname=\"\(document.kata.name.markup).\(name)\" name=\"\(one.name.markup)\""
        guard let failure = one.failure else {
          lines.append("    \(head)/>")
          continue
        }
        lines += [
          "    \(head)>", "      <failure message=\"\(failure.shown.markup)\"/>", "    </testcase>",
        ]
      }
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private func counts(_ cases: [Case]) -> String {
    "tests=\"\(cases.count)\" failures=\"\(cases.count { $0.failure != nil })\" errors=\"0\""
  }

  private var valid: [Case] {
    [Case(name: "passes on the correct code", failure: document.noScore)]
  }

  private var bugs: [Case] {
    (document.report?.bugs ?? []).map { result in
      switch result.outcome {
      case .caught: Case(name: result.bug.name)
      case .survived: Case(name: result.bug.name, failure: "survived: \(result.bug.story)")
      case .notViable(let message):
        Case(name: result.bug.name, failure: "does not compile: \(message)")
      }
    }
  }

  private var refactorings: [Case] {
    (document.report?.refactorings ?? []).map { result in
      let name = result.refactoring.name
      switch result.outcome {
      case .survived: return Case(name: name)
      case .caught(let tests, _):
        return Case(name: name, failure: "wrongly rejected by \(tests.joined(separator: ", "))")
      case .notViable(let message):
        return Case(name: name, failure: "does not compile: \(message)")
      }
    }
  }

  private var sound: [Case] {
    guard let report = document.report, report.isValid else { return [] }
    var cases = report.complaints.map { complaint in
      Case(
        name: complaint.sentence,
        failure:
          "\(complaint.kind.rawValue): \(complaint.found) (\(complaint.file):\(complaint.line))")
    }
    cases += report.keepsState.map {
      Case(name: $0, failure: "passes only in a fresh process")
    }
    if let budget = report.budget, let allowed = budget.allowed {
      let failure = budget.isKept ? nil : "\(budget.used) tests; at most \(allowed) are needed"
      cases.append(Case(name: "keeps to its budget", failure: failure))
    }
    return cases
  }
}
