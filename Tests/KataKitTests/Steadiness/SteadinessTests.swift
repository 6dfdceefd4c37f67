import KataKit
import Testing

@Suite struct SteadinessTests {
  private let log = ScriptedWorker.Log()

  private func runs(
    _ correct: [JudgeRequest.Way: ScriptedWorker.Act] = [:], acts: [ScriptedWorker.Act] = [.green]
  ) throws -> SteadyRuns {
    var worker = ScriptedWorker(switches: 0, log: log)
    worker.correct = correct
    worker.acts[0] = acts
    var steadiness = Steadiness(worker: worker, seed: 7)
    return try steadiness.run()
  }

  private func report(_ runs: SteadyRuns, clockReaders: Set<String> = []) -> SteadyReport {
    SteadyReport(
      runs, wanted: Steadiness<ScriptedWorker>.runs, clockReaders: clockReaders)
  }

  @Test func `runs a suite two hundred times`() throws {
    #expect(try runs().count == 200)
    #expect(Steadiness<ScriptedWorker>.runs == 200)
  }

  @Test func `spreads the runs over processes that begin in different ways`() throws {
    _ = try runs()
    let first = log.requests.compactMap { $0.first?.way }
    #expect(log.requests.count == 8)
    #expect(first.contains(.serial) && first.contains(.parallel) && first.contains(.reversed))
  }

  @Test func `shuffles each time in another order`() throws {
    _ = try runs()
    let seeds = log.requests.joined().compactMap { request -> UInt64? in
      if case .shuffled(let seed) = request.way { seed } else { nil }
    }
    #expect(seeds.count == 40)
    #expect(Set(seeds).count == 40)
  }

  @Test func `runs the correct code alone`() throws {
    _ = try runs()
    #expect(log.requests.joined().allSatisfy { $0.id == 0 })
  }

  @Test func `finds a suite steady that is green in all runs`() throws {
    let report = report(try runs())
    #expect(report.isSteady)
    #expect(report.verdict.colour == .green)
  }

  @Test func `counts the red runs of a test`() throws {
    let report = report(try runs([.reversed: .red("pays")]))
    let found = try #require(report.unsteady.first)
    #expect(found.test == "pays")
    #expect(found.reds == 16)
    #expect(found.cause == .order)
    #expect(report.verdict.failures.first?.message.hasPrefix("red in 16 of 200 runs") == true)
  }

  @Test func `says of a test that is never green that it may be wrong`() throws {
    let advice = report(try runs(acts: [.red("pays")])).verdict.failures.first?.advice
    #expect(advice?.hasPrefix("Red every time: it is wrong, or its time is over. Time: ") == true)
  }

  @Test func `stops at the first process that dies, and names the test`() throws {
    let acts: [ScriptedWorker.Act] = [.green, .stops(in: "pays", .signalled(signal: 4))]
    let report = report(try runs(acts: acts))
    #expect(report.unsteady.map(\.test) == ["pays"])
    #expect(report.unsteady.map(\.cause) == [.stopped])
    #expect(report.runs == 1)
    #expect(log.requests.count == 1)
  }

  @Test func `is not steady where runs are missing`() throws {
    let report = SteadyReport(SteadyRuns(processes: []), wanted: 200)
    #expect(!report.isSteady)
    #expect(report.verdict.failures.first?.message.contains("0 of 200 runs") == true)
  }

  @Test func `refuses a suite in which nothing runs`() {
    let error = #expect(throws: NoScore.self) { try runs(acts: [.runsNothing]) }
    #expect(error == .nothingRan)
  }
}
