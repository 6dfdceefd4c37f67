import KataKit
import Mutation
import TestSupport
import Testing

@Suite struct `Judging mutants` {
  private func outcomes(
    _ count: Int, hits: String, fresh: String? = nil, notViable: [Int: String] = [:],
    judge: @escaping @Sendable (_ ids: [Int]) -> WorkerRun
  ) async throws -> [Int: MutantOutcome] {
    let worker = Shop.worker(count, hits: hits, fresh: fresh, judge: judge)
    return try await onOwnThread {
      try MutantJudge(
        Shop.plan(count), notViable: notViable, modules: ["T"], worker: worker, jobs: 1
      ).judge().outcomes
    }
  }

  private func run(_ events: String, _ exit: WorkerExit = .exited(code: 0)) -> WorkerRun {
    WorkerRun(exit: exit, events: Events.started(1) + events)
  }

  @Test func `a failed expectation catches by assertion`() async throws {
    let outcomes = try await outcomes(1, hits: "[[1,1]]") { _ in run(Events.caught(1)) }
    #expect(
      outcomes[1] == .caught(by: "T.a() holds", how: .assertion, message: "Expectation failed"))
  }

  @Test func `a thrown error catches by error`() async throws {
    let outcomes = try await outcomes(1, hits: "[[1,1]]") { _ in
      run(Events.caught(1, how: "thrown"))
    }
    #expect(
      outcomes[1] == .caught(by: "T.a() holds", how: .error, message: "Expectation failed"))
  }

  @Test func `a worker that dies catches by trap`() async throws {
    let outcomes = try await outcomes(1, hits: "[[1,1]]") { _ in
      run(Events.begun(1), .signalled(signal: 4))
    }
    #expect(outcomes[1] == .caught(by: "T.a() holds", how: .trap, message: "signal 4"))
  }

  @Test func `a worker that passes too many switches catches by the hit limit`() async throws {
    let outcomes = try await outcomes(1, hits: "[[1,1]]") { _ in
      run(Events.begun(1), .exited(code: MutantTranscript.hitLimitCode))
    }
    #expect(outcomes[1] == .caught(by: "T.a() holds", how: .hitLimit, message: nil))
  }

  @Test func `a worker that is out of time twice catches by time-out`() async throws {
    let outcomes = try await outcomes(1, hits: "[[1,1]]") { _ in run(Events.begun(1), .timedOut) }
    #expect(outcomes[1] == .caught(by: "T.a() holds", how: .timeOut, message: nil))
  }

  @Test func `what is out of time in company is judged again alone`() async throws {
    let outcomes = try await outcomes(4, hits: "[[1,1],[2,1],[3,1],[4,1]]") { ids in
      ids == [1]
        ? run(Events.survived(1))
        : ids.contains(1)
          ? run(Events.begun(1), .timedOut) : run(ids.map { Events.caught($0) }.joined())
    }
    #expect(outcomes[1] == .survived(reachedBy: ["T.a() holds"]))
  }

  @Test func `no failure means survival`() async throws {
    let outcomes = try await outcomes(1, hits: "[[1,1]]") { _ in run(Events.survived(1)) }
    #expect(outcomes[1] == .survived(reachedBy: ["T.a() holds"]))
  }

  @Test func `what no test reaches is not run`() async throws {
    let outcomes = try await outcomes(2, hits: "[[1,1]]") { ids in
      run(ids.map { Events.survived($0) }.joined())
    }
    #expect(outcomes[2] == .notReached)
  }

  @Test func `what does not compile is not run`() async throws {
    let outcomes = try await outcomes(2, hits: "[[1,1]]", notViable: [2: "no Int"]) { ids in
      run(ids.map { Events.survived($0) }.joined())
    }
    #expect(outcomes[2] == .notViable(message: "no Int"))
  }

  @Test func `the others go on after one that kills its worker`() async throws {
    let outcomes = try await outcomes(8, hits: "[[1,1],[2,1],[3,1],[4,1],[5,1],[6,1],[7,1],[8,1]]")
    {
      ids in
      var events = ""
      for id in ids {
        if id == 2 { return run(events + Events.begun(2), .signalled(signal: 11)) }
        events += Events.caught(id)
      }
      return run(events)
    }
    #expect(outcomes.values.filter(\.isCaught).count == 8)
    #expect(outcomes[2] == .caught(by: "T.a() holds", how: .trap, message: "signal 11"))
  }

  @Test func `what runs once in a process gets a process of its own`() async throws {
    let worker = Shop.worker(3, hits: "[[1,1],[3,1]]", fresh: "[[1,1],[2,1],[3,1]]") { ids in
      run(ids.map { Events.caught($0) }.joined())
    }
    let outcomes = try await onOwnThread {
      try MutantJudge(Shop.plan(3), modules: ["T"], worker: worker, jobs: 1).judge().outcomes
    }
    #expect(worker.orders.map(Shop.ids).contains([2]))
    #expect(outcomes[2]?.isCaught == true)
  }

  @Test(arguments: [(10, 1024), (300, 1200)])
  func `gives a mutant four times the memory of the tests, and at least a gibibyte`(
    _ taken: Int, _ limit: Int
  ) async throws {
    let worker = Shop.worker(1, hits: "[[1,1]]", memory: taken) { _ in run(Events.caught(1)) }
    _ = try await onOwnThread {
      try MutantJudge(Shop.plan(1), modules: ["T"], worker: worker, jobs: 1).judge()
    }
    #expect(worker.orders.last?.hasPrefix("memory\t\(limit)\n") == true)
  }

  @Test func `gives the code as it is any memory`() async throws {
    let worker = Shop.worker(1, hits: "[[1,1]]") { _ in run(Events.caught(1)) }
    _ = try await onOwnThread {
      try MutantJudge(Shop.plan(1), modules: ["T"], worker: worker, jobs: 1).judge()
    }
    #expect(worker.orders.first?.hasPrefix("suite\t") == true)
  }

  @Test func `refuses a score where the tests are gone while a mutant is active`() async throws {
    let error = await #expect(throws: MutationError.self) {
      try await outcomes(1, hits: "[[1,1]]") { _ in run(Events.survived(1, ran: 0)) }
    }
    #expect(error == .noScore(.workerFailed(exit: .exited(code: 0))))
  }

  @Test func `refuses a score where a worker finds out nothing`() async throws {
    let error = await #expect(throws: MutationError.self) {
      try await outcomes(1, hits: "[[1,1]]") { _ in run("", .exited(code: 2)) }
    }
    #expect(error == .noScore(.workerFailed(exit: .exited(code: 2))))
  }
}
