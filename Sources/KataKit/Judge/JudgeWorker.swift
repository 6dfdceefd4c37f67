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
  let progress: JudgeProgress.Report

  /// How much memory a suite and a bug may take together, in MiB: a bug that eats memory dies of it.
  private static let memory = 1024

  func run(_ requests: [JudgeRequest], _ limits: JudgeLimits) throws -> WorkerRun {
    let events = EventsFile.new("judge", in: builds)
    defer { try? FileManager.default.removeItem(at: events) }
    let milliseconds = Int(limits.time.seconds * 1000)
    var command = Command(
      binary.path,
      [
        "judge", "--events", events.path, "--limit", "\(milliseconds)", "--reads",
        "\(limits.reads)", "--memory", "\(Self.memory)",
      ],
      in: folder, environment: TestRunner.environment,
      timeLimit: limits.time.seconds * Double(requests.count) + 5)
    command.input = requests.map(\.line).joined()
    let counted = JudgeProgress(requests, of: variants)
    let isJudging = counted.isJudging
    let result = try runner.run(command) {
      if isJudging, let events = try? String(contentsOf: events, encoding: .utf8) {
        progress(counted.current(events), variants)
      }
      tick()
    }
    runner.endOrphans()
    let text = FileManager.default.contents(atPath: events.path) ?? Data()
    return WorkerRun(exit: Self.exit(result.exit), events: String(decoding: text, as: UTF8.self))
  }

  private static func exit(_ exit: CommandResult.Exit) -> WorkerExit {
    let alarm: Int32 = 14
    let cpuTime: Int32 = 24
    return switch exit {
    case .code(let code): .exited(code: code)
    case .signal(alarm), .timedOut: .timedOut
    case .signal(cpuTime): .readTooOften
    case .signal(let signal): .signalled(signal: signal)
    }
  }
}
