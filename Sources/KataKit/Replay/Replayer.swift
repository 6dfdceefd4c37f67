import Foundation

/// Proves a red-green log: builds and runs every step in a scratch copy.
package struct Replayer: Sendable {
  /// What the replay of one step found.
  package struct Step: Sendable {
    /// The step of the log; nil for the start.
    package var step: RedGreenStep?
    /// What its tests said.
    package var verdict: Verdict
    /// The rules that it breaks, in words; empty where it keeps them all.
    package var complaints: [String]
  }

  private let tests: TestRunner
  private let name: String

  /// Prepares a replay; `name` names its scratch folder.
  package init(tests: TestRunner, name: String) {
    self.tests = tests
    self.name = name
  }

  /// Replays a log from its own step 0.
  ///
  /// - Parameters:
  ///   - document: The log.
  ///   - tick: Called about twenty times a second while the compiler or the tests run.
  ///   - report: Called after each step, the start first; answering false ends the replay.
  /// - Throws: ``RedGreenError`` where a diff does not fit, ``ScratchError``, ``WorkspaceError``,
  ///   ``BuildError``, ``CommandError``.
  package func replay(
    _ document: RedGreenDocument, whileWaiting tick: () -> Void = {},
    report: (Step) throws -> Bool
  ) throws {
    let trees = try document.trees()
    let scratch = try ScratchFolder("replay-\(name)", in: tests.builder.builds)
    defer { withExtendedLifetime(scratch) {} }
    let start = try run(trees[0], in: scratch.url, tick)
    guard try report(Step(step: nil, verdict: start, complaints: [])) else { return }
    var rules = ReplayRules(start: ObservedRun(start))
    for (index, step) in document.steps.enumerated() {
      let verdict = try run(trees[index + 1], in: scratch.url, tick)
      let complaints = rules.check(
        step, before: trees[index], after: trees[index + 1], observed: ObservedRun(verdict))
      let seen = Step(step: step, verdict: verdict, complaints: complaints.map(\.description))
      guard try report(seen) else { return }
    }
  }

  private func run(_ tree: FileTree, in scratch: URL, _ tick: () -> Void) throws -> Verdict {
    let package = try KataPackage(of: tree, in: scratch)
    try package.write(tree)
    return try tests.verdict(for: package, whileWaiting: tick)
  }
}

extension ObservedRun {
  /// What a verdict says, in the words of the rules.
  package init(_ verdict: Verdict) {
    self.init(
      colour: verdict.colour, passed: verdict.passed, failed: verdict.failures.map(Failure.init),
      compilerMessage: verdict.errors.first?.message ?? verdict.reason)
  }
}

extension ObservedRun.Failure {
  /// A failure, in the words of the rules.
  package init(_ failure: TestFailure) {
    self.init(
      sentence: failure.test, expected: failure.expected, found: failure.found,
      message: failure.message, isExpectation: failure.kind == .expectation)
  }
}
