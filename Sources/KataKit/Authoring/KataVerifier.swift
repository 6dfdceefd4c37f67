import Foundation

/// Proves what a kata claims: its start, its reference, its bugs, its refactorings and its log.
package struct KataVerifier: Sendable {
  /// One claim, and what is wrong with it.
  package struct Finding: Encodable, Equatable, Sendable {
    /// The claim in a few words.
    package var claim: String
    /// One sentence for each thing that is wrong; empty where the claim is proved.
    package var complaints: [String]

    package init(claim: String, complaints: [String]) {
      self.claim = claim
      self.complaints = complaints
    }
  }

  package let tests: TestRunner

  package init(tests: TestRunner) { self.tests = tests }

  /// Verifies one kata.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - tick: Called about twenty times a second while a compiler or tests run.
  ///   - report: Called with each finding as soon as it is there.
  /// - Throws: ``WorkspaceError``, ``BuildError``, ``CommandError``; what is wrong with the kata is
  ///   a finding.
  package func verify(
    _ kata: Kata, whileWaiting tick: @escaping () -> Void, report: (Finding) -> Void
  ) throws {
    report(Finding(claim: "it is complete", complaints: try KataLint(kata: kata).complaints()))
    let start = try run(try kata.start(), of: kata, tick)
    report(
      Finding(
        claim: "it starts \(kata.manifest.starts.colour.rawValue) for the stated reason",
        complaints: StartCheck(stated: kata.manifest.starts).complaints(start)))
    let reference = try run(try kata.reference(), of: kata, tick)
    report(
      Finding(
        claim: "its reference is green",
        complaints: reference.colour == .green
          ? [] : ["the reference is \(reference.colour.rawValue)" + StartCheck.because(reference)]))
    let judge = JudgeChecks(kata: kata, judge: Judge(tests: tests), tick: tick)
    if let sometimes = kata.manifest.starts.sometimes {
      let count = sometimes.count
      report(
        Finding(
          claim: "\(count) \(count == 1 ? "test is" : "tests are") red now and then at its start",
          complaints: try complaints { try judge.flakyStart() }))
    }
    let bugs = try guarded { try kata.bugs().count }
    let refactorings = try guarded { try kata.refactorings().count }
    report(
      Finding(
        claim:
          "its suite catches \(bugs) \(bugs == 1 ? "bug" : "bugs") and survives \(refactorings) "
          + (refactorings == 1 ? "refactoring" : "refactorings"),
        complaints: try complaints { try judge.referenceSuite() }))
    report(
      Finding(
        claim: "an empty suite catches none",
        complaints: try complaints { try judge.emptySuite() }))
    if let finding = try weakSuite(of: kata, judge) { report(finding) }
    report(
      Finding(
        claim: "every bug has a witness",
        complaints: try complaints { try judge.witnesses() }))
    if let log = kata.log {
      report(Finding(claim: "its log replays", complaints: try replay(log, of: kata, tick)))
    }
    if kata.manifest.form == .follow {
      let coach = CoachChecks(kata: kata, tests: tests, tick: tick)
      report(
        Finding(
          claim: "its coach has a hidden test for each green step",
          complaints: try coach.complaints()))
    }
  }

  /// The finding about the weak suite; nil for a kata whose learner writes no tests.
  private func weakSuite(of kata: Kata, _ judge: JudgeChecks) throws -> Finding? {
    var claim = "its weak suite leaves exactly the bugs it declares"
    let found = try complaints {
      guard let weak = try kata.weakSuite() else {
        return ["there is none: Weak/weak.json and Weak/Tests are missing"]
      }
      let count = weak.survivors.count
      claim =
        "its weak suite leaves exactly the \(count) \(count == 1 ? "bug" : "bugs") it declares"
      return try judge.weakSuite(weak)
    }
    let isMissing = found.first?.hasPrefix("there is none") == true
    if isMissing, kata.manifest.form == .implement { return nil }
    return Finding(claim: claim, complaints: found)
  }

  /// What a check finds, or in which way the kata's files are not in order.
  private func complaints(_ check: () throws -> [String]) throws -> [String] {
    do {
      return try check()
    } catch let error as VariantFileError {
      return ["\(error)"]
    } catch let error as SwitchPlanError {
      return ["\(error)"]
    }
  }

  /// A count, or 0 where the kata's files are not in order, which the checks say.
  private func guarded(_ count: () throws -> Int) throws -> Int {
    do {
      return try count()
    } catch is VariantFileError {
      return 0
    }
  }

  private func run(_ tree: FileTree, of kata: Kata, _ tick: () -> Void) throws -> Verdict {
    let scratch = try ScratchFolder("verify-\(kata.name)", in: tests.builder.builds)
    defer { withExtendedLifetime(scratch) {} }
    let package = KataPackage(name: kata.name, folder: scratch.url, uses: kata.manifest.uses)
    try package.write(tree)
    return try tests.verdict(for: package, whileWaiting: tick)
  }

  private func replay(_ log: URL, of kata: Kata, _ tick: () -> Void) throws -> [String] {
    let document: RedGreenDocument
    let trees: [FileTree]
    var complaints: [String] = []
    do throws(RedGreenError) {
      let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      document = try RedGreenDocument(parsing: text)
      trees = try document.trees()
      if try RedGreenWriter.render(document.normalized()) != text {
        complaints.append("RedGreen.md is not as the kit writes it: unpack it, and pack it again")
      }
    } catch {
      return ["\(error)"]
    }
    if try trees.first != kata.start() { complaints.append("step 0 is not the starting point") }
    if try trees.last != kata.reference() {
      complaints.append("the last step is not the reference")
    }
    for case .failed(let failures) in document.steps.map(\.result)
    where Set(failures.map(\.sentence)).count > 1 {
      let names = failures.map { "\"\($0.sentence)\"" }.joined(separator: ", ")
      complaints.append("a log to follow has one failing test at a time, and here are \(names)")
    }
    try Replayer(tests: tests, name: kata.name).replay(document, whileWaiting: tick) { seen in
      complaints += seen.complaints.map { "step \(seen.step?.heading ?? "0 · Start"): \($0)" }
      return true
    }
    return complaints
  }
}
