import KataKit
import Mutation
import TestSupport
import Testing

@Suite struct `No score without proof` {
  /// What judging two mutants says when the worker answers the first order with these events.
  private func refusal(
    _ events: String, _ exit: WorkerExit = .exited(code: 0), trap: WorkerRun? = nil
  ) async -> MutationError? {
    let worker = ScriptedWorker { orders in
      if orders.contains("\ntrap\t"), let trap { return trap }
      return WorkerRun(exit: exit, events: events)
    }
    return await #expect(throws: MutationError.self) {
      try await onOwnThread {
        try MutantJudge(Shop.plan(2), modules: ["T"], worker: worker, jobs: 1).judge().outcomes
      }
    }
  }

  private let test = Events.reached(1, "T.a()", "[[1,1]]")

  @Test func `refuses where no test runs`() async {
    let error = await refusal(Events.started(2) + Events.passed(1, ran: 0))
    #expect(error == .noScore(.nothingRan))
  }

  @Test func `refuses tests that fail on the code as it is`() async {
    let error = await refusal(Events.started(2) + test + Events.passed(1, failed: #""T.a()""#))
    #expect(error == .noScore(.notGreen(tests: ["T.a() holds"])))
  }

  @Test func `refuses tests that fail the second time`() async {
    let error = await refusal(
      Events.started(2) + test + Events.passed(1) + Events.passed(2, failed: #""T.a()""#))
    #expect(error == .noScore(.flaky(tests: ["T.a() holds"])))
  }

  @Test func `refuses tests that fail side by side`() async {
    let error = await refusal(
      Events.started(2) + test + Events.passed(1) + Events.passed(2)
        + Events.passed(3, failed: #""T.a()""#))
    #expect(error == .noScore(.orderDependent(tests: ["T.a() holds"])))
  }

  @Test func `refuses tests that die on the code as it is`() async {
    let error = await refusal(Events.started(2) + test, .signalled(signal: 11))
    #expect(error == .noScore(.diedOnCorrectCode(test: nil)))
  }

  @Test func `refuses tests that do not come to an end`() async {
    let error = await refusal(Events.started(2), .timedOut)
    #expect(error == .noScore(.hungOnCorrectCode(test: nil)))
  }

  @Test func `refuses a build with other switches than the plan`() async {
    let error = await refusal(Events.started(3))
    #expect(error == .noScore(.wrongBuild(expected: 2, found: 3)))
  }

  @Test func `refuses a worker that does not begin`() async {
    let error = await refusal("", .exited(code: 1))
    #expect(error == .noScore(.workerFailed(exit: .exited(code: 1))))
  }

  @Test func `refuses tests that catch a mutant that changes nothing`() async {
    let error = await refusal(
      Events.started(2) + test + Events.passed(1) + Events.passed(2) + Events.passed(3)
        + Events.caught(3) + Events.ended)
    #expect(error == .caughtNothing(test: "T.a() holds"))
  }

  @Test func `refuses tests that stay green while every switch traps`() async {
    let green = WorkerRun(
      exit: .exited(code: 0),
      events: Events.started(2) + #"{"redgreen":"trap","kind":"ended","isRed":false}"# + "\n")
    let error = await refusal(Shop.ground(2, hits: "[[1,1]]"), trap: green)
    #expect(error == .noScore(.nothingReached))
  }
}
