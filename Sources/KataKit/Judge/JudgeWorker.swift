import Foundation

/// The judge mode of a test binary, in a process of its own that only this worker may lose.
struct JudgeWorker: WorkerRunning {
  let binary: TestBinary
  let folder: URL
  let builds: URL
  let runner: CommandRunner
  /// How many variants there are.
  let variants: Int
  let tick: () -> Void
  let report: JudgeProgress.Report

  /// How much memory a suite and a bug may take together, in MiB: a bug that eats memory dies of it.
  private static let memory = 1024

  func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> WorkerRun {
    try run(together: [requests], limits)[0]
  }

  func run(together groups: [[JudgeRequest]], _ limits: JudgeLimits) throws -> [WorkerRun] {
    let files = groups.map { _ in EventsFile.new("judge", in: builds) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    var progress = JudgeProgress(groups, of: variants)
    var environment = TestRunner.environment
    // What a bug makes a test say stands in the report, which is the same each time. The proofs before
    // run with the hashing of every process its own, and find a test that needs the order of a set.
    if progress.isJudging { environment["SWIFT_DETERMINISTIC_HASHING"] = "1" }
    let commands = zip(groups, files).map { command($0, limits, environment, events: $1) }
    var tails = files.map { EventsTail($0) }
    let results = try runner.runTogether(commands) {
      if progress.isJudging {
        for index in tails.indices { progress.ended[index] = tails[index].countEnded() }
        report(progress.current, variants)
      }
      tick()
    }
    runner.endOrphans()
    return zip(results, files).map { result, file in
      let text = FileManager.default.contents(atPath: file.path) ?? Data()
      return WorkerRun(exit: WorkerExit(result.exit), events: String(decoding: text, as: UTF8.self))
    }
  }

  private func command(
    _ requests: [JudgeRequest], _ limits: JudgeLimits, _ environment: [String: String],
    events: URL
  ) -> Command {
    let milliseconds = Int(limits.time.seconds * 1000)
    var command = Command(
      binary.path,
      [
        "judge", "--events", events.path, "--limit", "\(milliseconds)", "--reads",
        "\(limits.reads)", "--memory", "\(Self.memory)",
      ],
      in: folder, environment: environment,
      timeLimit: limits.time.seconds * Double(requests.count) + 5)
    command.input = requests.map(\.line).joined()
    return command
  }
}
