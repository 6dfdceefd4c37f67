import KataKit
import Testing

/// The judge is broken on purpose: each proof that it demands of itself must find that out.
@Suite struct `A judge that does not work gives no score` {
  /// Why there is no score: the same whether one process runs the proofs or several at once.
  private func reason(_ spoil: (inout ScriptedWorker) -> Void) throws -> NoScore? {
    var worker = ScriptedWorker(switches: 1)
    spoil(&worker)
    let plan = GradePlan(bugs: [Example.bug("a")], refactorings: [])
    let reasons = try [1, 2].map { workers in
      var loop = JudgeLoop(plan, worker: worker, workers: workers)
      return try loop.judge().noScore
    }
    #expect(reasons[0] == reasons[1])
    return reasons[0]
  }

  @Test func `and one that works gives one`() throws {
    #expect(try reason { _ in } == nil)
  }

  @Test func `when its planted bug survives`() throws {
    #expect(
      try reason { $0.canaries[0] = .green }
        == .judgeBroken(proof: "a planted trivial bug survived"))
  }

  @Test func `when its planted bug is noticed by a crash alone`() throws {
    #expect(
      try reason { $0.canaries[0] = .red("sings", kind: "thrown") }
        == .judgeBroken(proof: "a planted trivial bug survived"))
  }

  @Test func `when its change without effect is caught`() throws {
    #expect(
      try reason { $0.canaries[1] = .red("sings") }
        == .judgeBroken(proof: "a change without effect was caught"))
  }

  @Test func `when its own test did not run`() throws {
    #expect(
      try reason { $0.canaries[2] = .runsNothing }
        == .judgeBroken(proof: "the judge's own test is not green on the correct code"))
  }

  @Test func `when an empty suite catches something`() throws {
    #expect(
      try reason { $0.emptyRun = .red("ghost") }
        == .judgeBroken(proof: "an empty suite caught something"))
  }

  @Test func `when an empty suite runs tests`() throws {
    #expect(
      try reason { $0.emptyRun = .green }
        == .judgeBroken(proof: "an empty suite caught something"))
  }

  @Test func `when a run of its proofs does not end`() throws {
    #expect(
      try reason { $0.emptyRun = .stops(in: nil, .signalled(signal: 11)) }
        == .judgeBroken(proof: "3 of 6 runs ended"))
  }

  @Test func `when the build holds no switch`() throws {
    #expect(try reason { $0.switches = 0 } == .wrongBuild(expected: 1, found: 0))
  }

  @Test func `when all switches trap and nobody notices`() throws {
    #expect(try reason { $0.acts[-1] = [.green] } == .nothingReached)
  }
}
