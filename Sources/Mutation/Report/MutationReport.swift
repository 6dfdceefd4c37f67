/// What the tests of a package did to its mutants.
package struct MutationReport: Equatable, Sendable {
  /// A mutant, where it is, and what came of it.
  package struct Row: Equatable, Sendable {
    /// The path of the file, relative to the package.
    package var file: String
    package var mutant: Mutant
    package var outcome: MutantOutcome
    /// Whether the outcome is one of an earlier run on the very same code and tests.
    package var isRemembered = false

    package init(file: String, mutant: Mutant, outcome: MutantOutcome, isRemembered: Bool = false) {
      self.file = file
      self.mutant = mutant
      self.outcome = outcome
      self.isRemembered = isRemembered
    }
  }

  /// Lines of a file that were left alone.
  package struct Skipped: Equatable, Sendable {
    package var file: String
    package var lines: SkippedLines

    package init(file: String, lines: SkippedLines) {
      self.file = file
      self.lines = lines
    }
  }

  /// The targets that were changed.
  package var targets: [String]
  /// The targets whose tests judged the changes.
  package var tests: [String]
  /// The mutants that were chosen, and what came of each.
  package var rows: [Row]
  /// The lines that were left alone.
  package var skipped: [Skipped]
  /// The text of each file that has mutants.
  package var sources: [String: String]
  /// How many mutants there were to choose from.
  package var found: Int
  /// How long weaving and building took, in seconds.
  package var buildSeconds = 0.0
  /// How long judging took after that, in seconds.
  package var judgeSeconds = 0.0

  /// Takes the parts together; without `found` there were no more mutants than were judged.
  package init(
    targets: [String], tests: [String], rows: [Row], skipped: [Skipped] = [],
    sources: [String: String] = [:], found: Int? = nil
  ) {
    self.targets = targets
    self.tests = tests
    self.rows = rows
    self.skipped = skipped
    self.sources = sources
    self.found = found ?? rows.count
  }

  package var caught: Int { rows.count { $0.outcome.isCaught } }
  package var notReached: [Row] { rows.filter { $0.outcome == .notReached } }
  package var survivors: [Row] {
    rows.filter { if case .survived = $0.outcome { true } else { false } }
  }
  package var notViable: Int {
    rows.count { if case .notViable = $0.outcome { true } else { false } }
  }

  /// How many mutants were caught in each way.
  package var detections: [(how: MutantOutcome.Detection, count: Int)] {
    MutantOutcome.Detection.allCases.map { how in
      let count = rows.count {
        if case .caught(_, let found, _) = $0.outcome { found == how } else { false }
      }
      return (how, count)
    }.filter { $0.count > 0 }
  }

  /// The part that was caught of what compiles, from 0 to 1; nil where nothing compiles.
  package var score: Double? {
    let viable = rows.count - notViable
    return viable > 0 ? Double(caught) / Double(viable) : nil
  }
}
