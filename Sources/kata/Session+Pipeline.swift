import Foundation
import KataKit
import Workflows

/// Katas whose subject is a pipeline: their tests are runs of a workflow.
extension Session {
  /// Tries the learner's workflow in every situation.
  func pipelineVerdict(_ kata: Kata, whileWaiting tick: () -> Void) throws -> Verdict {
    let tree = try kata.pipelineTree(workspace.files(of: kata))
    return try withTrial(of: kata) { try $0.verdict(of: tree, whileWaiting: tick) }
  }

  /// Checks a repaired pipeline: in every situation, and then once with the real `swift`.
  func pipelineOutcome(_ kata: Kata, whileWaiting tick: () -> Void) throws -> CheckOutcome {
    let mine = try workspace.files(of: kata)
    let start = try kata.start()
    let own = try pipelineVerdict(kata, whileWaiting: tick)
    var outcome = CheckOutcome(ending: .stopped(.ownTests, own), own: own)
    outcome.changedGivenSources =
      mine.below("Sources/") != start.below("Sources/")
      || mine.below("Tests/") != start.below("Tests/")
    guard own.colour == .green else { return outcome }
    let tree = try kata.pipelineTree(mine)
    let real = try withTrial(of: kata) { try $0.verdictInEarnest(of: tree) }
    outcome.ending = real.colour == .green ? .correct : .stopped(.inEarnest, real)
    return outcome
  }

  /// Says that a pipeline is repaired.
  func showRepaired(_ kata: Kata, _ outcome: CheckOutcome) {
    console.line("\n \(paint.bold("CHECK"))   \(kata.name)\n")
    let count = counted(outcome.own?.testsRun ?? 0, "situation")
    console.line(" correct   it does what it should in \(count),")
    console.line("           and is green with the real swift, too")
    if outcome.changedGivenSources {
      console.line("           You changed the given package. It was tried as it was given.")
    }
    let question = kata.manifest.questions.first ?? "Q7"
    console.line("\n The question behind it:  \(program) ask \(question)\n")
  }

  /// Proves what a kata with a pipeline claims.
  func verifyPipeline(
    _ kata: Kata, whileWaiting tick: () -> Void, report: (KataVerifier.Finding) -> Void
  ) throws {
    let tests = try testRunner()
    try withTrial(of: kata) { trial in
      try PipelineVerifier(trial: trial, tests: tests).verify(
        kata, whileWaiting: tick, report: report)
    }
  }

  private func withTrial<Result>(
    of kata: Kata, _ body: (PipelineTrial) throws -> Result
  ) throws -> Result {
    let scratch = try ScratchFolder("pipeline-\(kata.name)", in: KataBuilder.builds(in: root))
    defer { withExtendedLifetime(scratch) {} }
    return try body(
      PipelineTrial(root: root, scratch: scratch.url, runner: runner, searchPath: searchPath))
  }
}
