import Foundation

/// Judges a suite by a kata's bugs and refactorings: plans, builds once, runs, reports.
package struct Judge: Sendable {
  /// What came of judging.
  package enum Result: Sendable {
    /// The suite ran against every variant, or there is a reason why it got no score.
    case judged(GradeReport, seconds: Double)
    /// The suite does not always say the same of the correct code.
    case unsteady(SteadyReport)
    /// The suite does not compile against the reference.
    case notBuilt([CompilerDiagnostic], output: String)
  }

  package let tests: TestRunner
  /// Whether each run of the suite gets a process of its own.
  private let spawns: Bool
  private let workers: Int

  /// Makes a judge.
  ///
  /// - Parameters:
  ///   - tests: What builds and runs.
  ///   - spawns: Whether each run of the suite gets a process of its own: slower, with the same result.
  ///   - workers: How many processes may run variants at the same time.
  package init(
    tests: TestRunner, spawns: Bool = false,
    workers: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.tests = tests
    self.spawns = spawns
    self.workers = workers
  }

  /// Judges a suite.
  ///
  /// - Parameters:
  ///   - suite: Files below `Tests/`.
  ///   - kata: The kata whose reference, bugs and refactorings count.
  ///   - steadily: Whether the suite must first be green two hundred times on the correct code.
  ///   - tick: Called about twenty times a second while the compiler or the tests run.
  ///   - progress: Called as often while bugs and refactorings are run.
  /// - Returns: The report, or the compiler's errors.
  /// - Throws: ``SwitchPlanError`` and ``VariantFileError`` for a kata that is not in order,
  ///   ``WorkspaceError``, ``BuildError``, ``CommandError``.
  package func judge(
    _ suite: FileTree, of kata: Kata, steadily: Bool = false,
    whileWaiting tick: @escaping () -> Void = {},
    progress: @escaping JudgeProgress.Report = { _, _ in }
  ) throws -> Result {
    let reference = try kata.reference().below("Sources/")
    let soundness = TestSoundness(suite)
    if let found = soundness.complaints.first(where: { $0.kind == .tampering }) {
      let reason = NoScore.tampering(file: found.file, line: found.line, found: found.found)
      return .judged(GradeReport(noScore: reason), seconds: 0)
    }
    let digest = suite.merging(reference).digest
    let seed = UInt64(digest.prefix(15), radix: 16) ?? 1
    let bugs = try kata.bugs()
    let refactorings = try kata.refactorings()
    let plan = try SwitchPlan(
      reference: reference, bugs: bugs, refactorings: refactorings,
      suffix: reference.digest, key: seed)
    let scratch = try ScratchFolder("judge-\(kata.name)", in: tests.builder.builds)
    defer { withExtendedLifetime(scratch) {} }
    let package = KataPackage(name: kata.name, folder: scratch.url, uses: kata.manifest.uses)
    switch try build(plan, suite, package, tick) {
    case .failed(let errors, let output): return .notBuilt(errors, output: output)
    case .built(let binary, let notViable):
      let worker = JudgeWorker(
        binary: binary, folder: scratch.url, builds: tests.builder.builds,
        runner: tests.builder.runner, variants: plan.variants.count, tick: tick,
        report: progress)
      let grade = GradePlan(
        bugs: bugs, refactorings: refactorings, notViable: notViable,
        testBudget: kata.manifest.budget.tests)
      let start = ContinuousClock.now
      var steady: SteadyReport?
      if steadily {
        do {
          let found = try Steadiness.report(
            worker, seed: seed, clockReaders: soundness.clockReaders)
          guard found.isSteady else { return .unsteady(found) }
          steady = found
        } catch let reason as NoScore {
          return .judged(GradeReport(noScore: reason), seconds: 0)
        }
      }
      var loop = JudgeLoop(grade, worker: worker, seed: seed, spawns: spawns, workers: workers)
      var report = try loop.judge()
      report.tests = soundness.sentences
      report.steady = steady
      report.complaints = soundness.complaints(whereSkipped: report.skipped)
      report.complaints += soundness.complaints(whereHollow: report.hollow)
      report.discount(SoundnessComplaint.timing)
      report.idle.removeAll(where: soundness.startsProcess)
      return .judged(report, seconds: start.duration(to: .now).seconds)
    }
  }

  private enum Build {
    case built(TestBinary, notViable: [Int: String])
    case failed([CompilerDiagnostic], output: String)
  }

  /// Builds the woven sources with the suite; a variant that does not compile is left out.
  private func build(
    _ plan: SwitchPlan, _ suite: FileTree, _ package: KataPackage, _ tick: () -> Void
  ) throws -> Build {
    var notViable: [Int: String] = [:]
    var isCounted = true
    while true {
      let woven = SwitchWeaver(plan, leavingOut: Set(notViable.keys)).weave()
      var judged = isCounted ? CountedSuite(counter: plan.counterName).counting(suite) : suite
      if judged.paths.contains(where: { $0.hasSuffix(".swift") }) {
        judged["Tests/\(package.testsName)/RedGreenCanary.swift"] = woven.canary
      }
      try package.write(woven.files.merging(judged))
      switch try tests.builder.build(package, whileWaiting: tick) {
      case .nothingToRun: return .failed([], output: "There is no test file to judge.")
      case .built(let binary): return .built(binary, notViable: notViable)
      case .failed(let errors, let output):
        var found: [Int: String] = [:]
        for error in errors {
          let id = woven.variant(inFile: error.file, line: error.line, column: error.column)
          if let id, found[id] == nil { found[id] = error.message }
        }
        if found.isEmpty {
          // What counts the expectations may be in the way; the learner's errors are the other ones.
          guard isCounted else { return .failed(errors, output: output) }
          isCounted = false
        }
        notViable.merge(found) { first, _ in first }
      }
    }
  }
}

extension Kata {
  /// The planted bugs, in the order of their names.
  ///
  /// - Throws: ``VariantFileError`` for the first file that is not in order.
  package func bugs() throws -> [PlantedBug] {
    try variantFiles("Bugs").map { try VariantFile.bug($0.text, path: $0.path) }
  }

  /// The refactorings, in the order of their names.
  ///
  /// - Throws: ``VariantFileError`` for the first file that is not in order.
  package func refactorings() throws -> [Refactoring] {
    try variantFiles("Refactorings").map { try VariantFile.refactoring($0.text, path: $0.path) }
  }

  /// The hidden tests, one for each bug, that prove it can be caught; empty where there are none.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package func witnesses() throws(WorkspaceError) -> FileTree {
    let files = try FileTree(reading: folder, subfolders: ["Bugs"])
    let tests = files.files.filter { $0.key.hasSuffix(".swift") }
    return FileTree(
      Dictionary(
        uniqueKeysWithValues: tests.map { path, text in
          ("Tests/\(name)Tests/\(path.dropFirst("Bugs/".count))", text)
        }))
  }

  private func variantFiles(_ subfolder: String) throws -> [(path: String, text: String)] {
    let files = try FileTree(reading: folder, subfolders: [subfolder])
    let group = manifest.group
    return files.paths.filter { $0.hasSuffix(".json") }.map {
      ("Katas/\(group)/\(name)/\($0)", files[$0] ?? "")
    }
  }
}
