import KataKit
import Testing

@Suite struct JudgeLoopTests {
  private let bugs = ["a", "b", "c"].map { Example.bug($0) }

  /// The outcomes of three bugs and one refactoring, ids 1 to 4, where a worker does this to them.
  private func outcomes(
    _ acts: [Int: [ScriptedWorker.Act]], log: ScriptedWorker.Log = .init()
  ) throws -> [VariantOutcome] {
    var worker = ScriptedWorker(switches: 4, log: log)
    worker.acts.merge(acts) { $1 }
    let plan = GradePlan(bugs: bugs, refactorings: [Example.refactoring("r")])
    var loop = JudgeLoop(plan, worker: worker)
    let report = try loop.judge()
    #expect(report.noScore == nil)
    return report.bugs.map(\.outcome) + report.refactorings.map(\.outcome)
  }

  @Test func `tells caught from survived`() throws {
    #expect(
      try outcomes([2: [.red("adds")]])
        == [.survived, .caught(by: ["adds"], how: .expectation), .survived, .survived])
  }

  @Test func `proves the ground before it judges`() throws {
    let log = ScriptedWorker.Log()
    _ = try outcomes([:], log: log)
    let ways = log.requests.map { $0.map { "\($0.id) \($0.way)" } }
    #expect(ways[0] == ["0 serial", "0 serial", "0 parallel", "0 reversed", "0 shuffled(seed: 1)"])
    #expect(ways[1] == ["0 serial"] + Array(repeating: "0 parallel", count: 20))
    #expect(ways[2].prefix(3) == ["5 canary", "6 canary", "0 canary"])
    #expect(ways[2].dropFirst(3) == ["0 empty", "-1 empty", "1 empty", "4 empty"])
    #expect(ways[3] == ["-1 serial"])
    #expect(log.judged == [[3, 4, 2, 1]])
  }

  @Test func `gives each variant twenty times what the correct code takes`() throws {
    let log = ScriptedWorker.Log()
    _ = try outcomes([:], log: log)
    #expect(log.limits.last?.time == .seconds(10))
  }

  @Test func `marks the variant that killed the worker and names the test`() throws {
    #expect(
      try outcomes([2: [.stops(in: "adds", .signalled(signal: 4))]])[1]
        == .caught(by: ["adds"], how: .trap))
  }

  @Test func `goes on after a crash with the variants that remain`() throws {
    let log = ScriptedWorker.Log()
    _ = try outcomes([2: [.stops(in: "adds", .signalled(signal: 4))]], log: log)
    #expect(log.judged == [[3, 4, 2, 1], [1], [2]])
  }

  @Test func `judges the variants after a crash`() throws {
    let found = try outcomes([1: [.stops(in: nil, .signalled(signal: 11))], 3: [.red("adds")]])
    #expect(found[2] == .caught(by: ["adds"], how: .expectation))
  }

  @Test func `names no test for a crash before the first`() throws {
    #expect(
      try outcomes([1: [.stops(in: nil, .signalled(signal: 11))]])[0]
        == .caught(by: [], how: .trap))
  }

  @Test func `survives a crash of every variant`() throws {
    let crash = ScriptedWorker.Act.stops(in: "adds", .signalled(signal: 4))
    let found = try outcomes([1: [crash], 2: [crash], 3: [crash], 4: [crash]])
    #expect(found == Array(repeating: .caught(by: ["adds"], how: .trap), count: 4))
  }

  @Test func `counts an exit in the middle of a variant as a crash`() throws {
    #expect(
      try outcomes([1: [.stops(in: "adds", .exited(code: 0))]])[0]
        == .caught(by: ["adds"], how: .trap))
  }

  @Test func `runs a variant alone that was out of time`() throws {
    let log = ScriptedWorker.Log()
    _ = try outcomes([2: [.stops(in: "adds", .timedOut)]], log: log)
    #expect(log.judged == [[3, 4, 2, 1], [1], [2]])
  }

  @Test func `counts a variant that is out of time twice as caught`() throws {
    #expect(
      try outcomes([2: [.stops(in: "adds", .timedOut)]])[1]
        == .caught(by: ["adds"], how: .timeout))
  }

  @Test func `believes the second run of a variant that was out of time`() throws {
    #expect(
      try outcomes([2: [.stops(in: "adds", .timedOut), .green]])[1] == .survived)
  }

  @Test func `marks a variant that dies in its second run as a crash`() throws {
    let acts: [ScriptedWorker.Act] = [
      .stops(in: "adds", .timedOut), .stops(in: "adds", .signalled(signal: 6)),
    ]
    #expect(try outcomes([2: acts])[1] == .caught(by: ["adds"], how: .trap))
  }

  @Test func `runs what was caught once more`() throws {
    let log = ScriptedWorker.Log()
    _ = try outcomes([2: [.red("adds")], 3: [.red("adds")]], log: log)
    #expect(log.judged.last == [2, 3])
  }

  @Test func `counts the tests that caught a bug twice`() throws {
    let acts: [ScriptedWorker.Act] = [.stops(in: "adds", .signalled(signal: 4)), .red("adds")]
    #expect(try outcomes([2: acts])[1] == .caught(by: ["adds"], how: .trap))
  }

  @Test func `reports a refactoring that the suite rejects`() throws {
    #expect(
      try outcomes([4: [.red("calls the mailer first")]])[3]
        == .caught(by: ["calls the mailer first"], how: .expectation))
  }

  @Test func `keeps a variant that did not compile out of the worker`() throws {
    let log = ScriptedWorker.Log()
    let plan = GradePlan(bugs: bugs, refactorings: [], notViable: [2: "no such name"])
    var loop = JudgeLoop(plan, worker: ScriptedWorker(switches: 2, log: log))
    let report = try loop.judge()
    #expect(log.judged.flatMap { $0 }.sorted() == [1, 3])
    #expect(report.bugs[1].outcome == .notViable(message: "no such name"))
  }

  @Test func `asks for no variants where the kata has none`() throws {
    let log = ScriptedWorker.Log()
    var loop = JudgeLoop(
      GradePlan(bugs: [], refactorings: []), worker: ScriptedWorker(switches: 0, log: log))
    _ = try loop.judge()
    #expect(log.judged == [])
  }
}
