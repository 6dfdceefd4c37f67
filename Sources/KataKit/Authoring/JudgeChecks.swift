import Foundation

/// Proves that a kata's bugs and refactorings judge fairly.
struct JudgeChecks {
  let kata: Kata
  let judge: Judge
  let tick: () -> Void

  /// The reference suite catches every bug, survives every refactoring and is sound.
  func referenceSuite() throws -> [String] {
    guard let report = try report(on: try kata.reference().below("Tests/")) else {
      return ["the reference suite does not build against the woven sources"]
    }
    if let reason = report.noScore { return ["there is no score: \(reason)"] }
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

  /// An empty suite gets no score.
  func emptySuite() throws -> [String] {
    let empty = FileTree([
      "Tests/\(kata.name)Tests/Empty.swift": "import \(kata.name)\nimport Testing\n"
    ])
    guard let report = try report(on: empty) else { return ["an empty suite does not build"] }
    return report.noScore == .nothingRan ? [] : ["an empty suite gets a score"]
  }

  /// The weak suite is green on the reference and leaves exactly the bugs that it declares.
  func weakSuite(_ weak: WeakSuite) throws -> [String] {
    guard let report = try report(on: weak.tests) else { return ["the weak suite does not build"] }
    if let reason = report.noScore { return ["the weak suite gets no score: \(reason)"] }
    let survivors = report.bugs.filter { $0.outcome == .survived }.map(\.bug.name)
    return weak.complaints(survived: survivors)
  }

  /// Every bug has a hidden test of its name, which is green on the reference and red with the bug.
  func witnesses() throws -> [String] {
    let suite = try kata.witnesses()
    guard let report = try report(on: suite) else { return ["the witnesses do not build"] }
    if let reason = report.noScore { return ["the witnesses prove nothing: \(reason)"] }
    return report.bugs.compactMap { result in
      if case .caught(let tests, _) = result.outcome, tests.contains(result.bug.name) { return nil }
      return "no witness named \(result.bug.name) fails with that bug"
    }
  }

  private func report(on suite: FileTree) throws -> GradeReport? {
    switch try judge.judge(suite, of: kata, whileWaiting: tick) {
    case .judged(let report, _): report
    case .notBuilt: nil
    }
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
