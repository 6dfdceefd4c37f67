import Foundation

/// Proves that a kata's bugs and refactorings judge fairly.
struct JudgeChecks {
  let kata: Kata
  let judge: Judge
  let tick: () -> Void

  /// The reference suite catches every bug, survives every refactoring and is sound.
  func referenceSuite() throws -> [String] {
    let isRepair = kata.manifest.form == .repair
    return try judged(
      try kata.reference().below("Tests/"), "the reference suite", steadily: isRepair,
      by: complaints(on:))
  }

  /// Every test that is said to be red now and then was so in two hundred runs, and no other.
  func flakyStart() throws -> [String] {
    let starts = kata.manifest.starts
    let stated = Set(starts.tests + (starts.sometimes ?? []))
    let start = try kata.start().below("Tests/")
    switch try judge.judge(start, of: kata, steadily: true, whileWaiting: tick) {
    case .unsteady(let report):
      let found = Set(report.unsteady.map(\.test))
      return stated.subtracting(found).sorted().map {
        "\"\($0)\" was green in all of \(report.runs) runs"
      }
        + found.subtracting(stated).sorted().map {
          "\"\($0)\" was red, and kata.json does not say so"
        }
    case .judged(let report, _):
      return ["the starting suite is steady" + (report.noScore.map { ": \($0)" } ?? "")]
    case .notBuilt(_, let output):
      return ["the starting suite does not build against the woven sources: \(output)"]
    }
  }

  /// An empty suite gets no score.
  func emptySuite() throws -> [String] {
    let empty = FileTree([
      "Tests/\(kata.name)Tests/Empty.swift": "import \(kata.name)\nimport Testing\n"
    ])
    return try judged(empty, "an empty suite") { report in
      report.noScore == .nothingRan ? [] : ["an empty suite gets a score"]
    }
  }

  /// The weak suite is green on the reference and leaves exactly the bugs that it declares.
  func weakSuite(_ weak: WeakSuite) throws -> [String] {
    try judged(weak.tests, "the weak suite") { report in
      if let reason = report.noScore { return ["the weak suite gets no score: \(reason)"] }
      let survivors = report.bugs.filter { $0.outcome == .survived }.map(\.bug.name)
      return weak.complaints(survived: survivors)
    }
  }

  /// Every bug has a hidden test of its name, which is green on the reference and red with the bug.
  func witnesses() throws -> [String] {
    try judged(try kata.witnesses(), "the suite of witnesses") { report in
      if let reason = report.noScore { return ["the witnesses prove nothing: \(reason)"] }
      return report.bugs.compactMap { result in
        if case .caught(let tests, _) = result.outcome, tests.contains(result.bug.name) {
          return nil
        }
        return "no witness named \(result.bug.name) fails with that bug"
      }
    }
  }

  private func judged(
    _ suite: FileTree, _ name: String, steadily: Bool = false,
    by complaints: (GradeReport) -> [String]
  ) throws -> [String] {
    switch try judge.judge(suite, of: kata, steadily: steadily, whileWaiting: tick) {
    case .unsteady(let report):
      return report.verdict.failures.map { "\(name): \"\($0.test)\" is \($0.message)" }
    case .judged(let report, _): return complaints(report)
    case .notBuilt(let errors, let output):
      let reason = errors.first.map { "\($0.file):\($0.line): \($0.message)" } ?? output
      return ["\(name) does not build against the woven sources: \(reason)"]
    }
  }

  private func complaints(on report: GradeReport) -> [String] {
    if let reason = report.noScore {
      return ["there is no score: \(reason)" + (report.said.map { "; it said: \($0)" } ?? "")]
    }
    var complaints: [String] = []
    for result in report.bugs {
      switch result.outcome {
      case .caught: break
      case .survived: complaints.append("the reference suite misses \(result.bug.name)")
      case .notViable(let message):
        complaints.append("\(result.bug.name) does not compile: \(message)")
      }
    }
    for result in report.refactorings where result.outcome != .survived {
      complaints.append("the reference suite does not survive \(result.refactoring.name)")
    }
    for complaint in report.complaints {
      complaints.append("\(complaint.file):\(complaint.line): \(complaint.found)")
    }
    if let budget = report.budget, !budget.isKept {
      complaints.append("the reference suite has \(budget.used) tests, more than its budget")
    }
    return complaints + twins(report) + counts(report)
  }

  /// Two bugs that die on the same single assertion teach the same thing twice.
  private func twins(_ report: GradeReport) -> [String] {
    var first: [String: String] = [:]
    var complaints: [String] = []
    for result in report.bugs {
      guard result.failures.count == 1, let failure = result.failures.first else { continue }
      let key = "\(failure.id) \(Self.assertion(failure.message))"
      if let other = first[key] {
        complaints.append("\(other) and \(result.bug.name) die on the same single assertion only")
      }
      first[key] = result.bug.name
    }
    return complaints
  }

  /// An assertion without what it found: its source and what it asked for.
  private static func assertion(_ message: String) -> String {
    guard let text = message.split(separator: "Expectation failed: ", maxSplits: 1).last else {
      return message
    }
    let parts = ExpectationText(String(text))
    return "\(parts.source) \(parts.expected ?? "")"
  }

  private func counts(_ report: GradeReport) -> [String] {
    var complaints: [String] = []
    if report.bugs.count < 3 { complaints.append("there are fewer than three bugs") }
    let needed = [.writeTests, .refactor].contains(kata.manifest.form) ? 2 : 0
    if report.refactorings.count < needed {
      complaints.append("there are fewer than two refactorings")
    }
    return complaints
  }
}
