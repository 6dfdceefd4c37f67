/// Proves the steps of a coach against the log that they belong to.
package struct CoachChecks {
  private let kata: Kata
  private let tests: TestRunner
  private let tick: () -> Void

  init(kata: Kata, tests: TestRunner, tick: @escaping () -> Void) {
    self.kata = kata
    self.tests = tests
    self.tick = tick
  }

  /// Each hidden test fails right before its step is green, and passes then and on all later trees.
  ///
  /// A tree is run once with all hidden tests up to the next green step, of which exactly the last one
  /// must fail, and the last tree with all of them.
  ///
  /// - Throws: What stops the tests from being built or run.
  func complaints() throws -> [String] {
    let course: CoachCourse
    do {
      guard let found = try kata.course() else {
        return ["there is none: Coach.md is missing, with a step for each green of RedGreen.md"]
      }
      course = found
    } catch let error as CoachScriptError {
      return ["\(error)"]
    } catch let error as RedGreenError {
      return ["\(error)"]
    }
    var complaints = Self.wording(of: course)
    let scratch = try ScratchFolder("coach-verify-\(kata.name)", in: tests.builder.builds)
    defer { withExtendedLifetime(scratch) {} }
    let package = KataPackage(name: kata.name, folder: scratch.url, uses: kata.manifest.uses)
    for check in Self.runs(of: course) {
      let sources = course.trees[check.tree].below("Sources/")
      try package.write(
        sources.merging(course.script.hiddenTests(of: kata.name, first: check.count)))
      let verdict = try tests.verdict(for: package, whileWaiting: tick)
      complaints += Self.complaints(about: verdict, check, course)
    }
    return complaints
  }

  /// One run: the sources of a tree under the hidden tests of the first steps.
  package struct Run: Equatable, Sendable {
    /// The index of the tree.
    package var tree: Int
    /// How many steps' hidden tests.
    package var count: Int
    /// The step whose hidden test must fail; nil where all must pass.
    package var failing: Int?

    package init(tree: Int, count: Int, failing: Int?) {
      self.tree = tree
      self.count = count
      self.failing = failing
    }
  }

  /// The fewest runs that prove every hidden test on every tree: equal sources are run once.
  package static func runs(of course: CoachCourse) -> [Run] {
    var runs: [Run] = []
    for tree in course.trees.indices {
      let done = course.greens.count { $0 <= tree }
      let isLast = tree == course.trees.count - 1
      if course.greens.contains(tree + 1) {
        runs.append(Run(tree: tree, count: done + 1, failing: done))
      } else if done > 0,
        isLast || course.trees[tree].below("Sources/") != course.trees[tree + 1].below("Sources/")
      {
        runs.append(Run(tree: tree, count: done, failing: nil))
      }
    }
    return runs
  }

  /// What a run says against the steps.
  package static func complaints(
    about verdict: Verdict, _ run: Run, _ course: CoachCourse
  ) -> [String] {
    let place =
      run.tree == 0 ? "on the start" : "after \(course.log.steps[run.tree - 1].heading)"
    if verdict.colour == .amber || verdict.colour == .hollow {
      let error = verdict.errors.first.map { "\($0.line): \($0.message)" } ?? verdict.reason ?? ""
      return ["the hidden tests do not run \(place): \(error)"]
    }
    var complaints: [String] = []
    let title = run.failing.map { course.steps[$0].title }
    if let title, !verdict.failed.contains(title) {
      complaints.append("the hidden test of \"\(title)\" passes \(place), before its step is green")
    }
    let stopped = verdict.failures.first { $0.kind == .crash || $0.kind == .timeLimit }
    if let stopped {
      complaints.append("the hidden test of \"\(stopped.test)\" stops \(place): \(stopped.message)")
    }
    for failed in verdict.failed where failed != title {
      let reason = verdict.reason(of: failed) ?? ""
      complaints.append("the hidden test of \"\(failed)\" fails \(place): \(reason)")
    }
    return complaints
  }

  /// Requirements that are too long, and refactorings of the log that no question leads to.
  package static func wording(of course: CoachCourse) -> [String] {
    course.steps.indices.flatMap { index in
      let step = course.steps[index]
      let words = step.requirement.split { $0.isWhitespace }.count
      var complaints: [String] = []
      if words > 60 {
        complaints.append("\"\(step.title)\" asks in \(words) words; 60 are allowed")
      }
      let next = course.greens[index]
      let tidiesUp = next < course.log.steps.count && course.log.steps[next].kind == .refactor
      if tidiesUp, step.question == nil {
        complaints.append(
          "after \"\(step.title)\" the log tidies up, and Coach.md asks nothing there")
      }
      return complaints
    }
  }
}
