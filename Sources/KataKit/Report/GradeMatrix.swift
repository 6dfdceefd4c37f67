/// Which test caught which bug, and which test the suite could do without.
package struct GradeMatrix: Equatable, Sendable {
  /// The sentences of the tests, in the order of the files.
  package let tests: [String]
  /// The names of the bugs, in their order.
  package let bugs: [String]
  private let caught: [String: Set<String>]

  /// Reads a report.
  package init(_ report: GradeReport) {
    var caught: [String: Set<String>] = [:]
    var others: [String] = []
    for result in report.bugs {
      guard case .caught(let tests, _) = result.outcome else { continue }
      caught[result.bug.name] = Set(tests)
      others += tests.filter { !report.tests.contains($0) && !others.contains($0) }
    }
    tests = report.tests + others
    bugs = report.bugs.map(\.bug.name)
    self.caught = caught
  }

  /// Whether a test caught a bug.
  package func caught(_ bug: String, by test: String) -> Bool {
    caught[bug]?.contains(test) ?? false
  }

  /// The bugs that a test caught.
  package func bugs(caughtBy test: String) -> [String] { bugs.filter { caught($0, by: test) } }

  /// The tests that caught a bug, all of which others caught too: without them as much is caught.
  ///
  /// The last ones go first, and only as many as can go together. They may well say something that no
  /// planted bug asks for.
  package var spare: [String] {
    var kept = tests.filter { !bugs(caughtBy: $0).isEmpty }
    for test in kept.reversed() {
      let rest = kept.filter { $0 != test }
      let isSpare = bugs(caughtBy: test).allSatisfy { bug in
        rest.contains { caught(bug, by: $0) }
      }
      if isSpare { kept = rest }
    }
    return tests.filter { !bugs(caughtBy: $0).isEmpty && !kept.contains($0) }
  }
}
