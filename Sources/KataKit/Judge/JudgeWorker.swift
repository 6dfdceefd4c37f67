import Foundation

/// The judge mode of a test binary, in a process of its own that only this worker may lose.
struct JudgeWorker: WorkerRunning {
  let binary: TestBinary
  let folder: URL
  let builds: URL
  let runner: CommandRunner
  let tick: () -> Void

  func run(variants: [Int], limit: Duration) throws -> WorkerRun {
    let events = EventsFile.new("judge", in: builds)
    defer { try? FileManager.default.removeItem(at: events) }
    let ids = variants.map(String.init).joined(separator: ",")
    let milliseconds = Int(limit.seconds * 1000)
    let command = Command(
      binary.path,
      ["judge", "--events", events.path, "--variants", ids, "--limit", "\(milliseconds)"],
      in: folder, environment: TestRunner.environment,
      timeLimit: limit.seconds * Double(variants.count) + 5)
    let result = try runner.run(command, whileWaiting: tick)
    runner.endOrphans()
    let text = FileManager.default.contents(atPath: events.path) ?? Data()
    return WorkerRun(exit: Self.exit(result.exit), events: String(decoding: text, as: UTF8.self))
  }

  private static func exit(_ exit: CommandResult.Exit) -> WorkerExit {
    let alarm: Int32 = 14
    return switch exit {
    case .code(let code): .exited(code: code)
    case .signal(alarm), .timedOut: .timedOut
    case .signal(let signal): .signalled(signal: signal)
    }
  }
}
