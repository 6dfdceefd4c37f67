import Foundation
package import KataKit

/// Something that hands orders to the test binary of a mutated package.
package protocol MutantWorking: Sendable {
  /// Runs a worker process.
  ///
  /// - Parameters:
  ///   - orders: The lines that it is to do.
  ///   - limit: The longest time all of them may take.
  /// - Returns: How it ended, and its events.
  /// - Throws: Whatever kept the process from starting.
  func run(orders: String, limit: Duration) throws -> WorkerRun
}

/// The test binary of a mutated package, in a process of its own that only this worker may lose.
struct MutantProcess: MutantWorking {
  let binary: String
  let folder: URL
  let builds: URL
  let runner: CommandRunner

  func run(orders: String, limit: Duration) throws -> WorkerRun {
    let files = builds.appending(path: "worker-\(UUID().uuidString)").path
    let paths = (orders: files + ".orders", events: files + ".events", hits: files + ".hits")
    defer {
      for path in [paths.orders, paths.events, paths.hits] {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    try Data(orders.utf8).write(to: URL(fileURLWithPath: paths.orders))
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment["REDGREEN_ORDERS"] = paths.orders
    environment["REDGREEN_EVENTS"] = paths.events
    environment["REDGREEN_HITS"] = paths.hits
    let command = Command(
      binary, ["--testing-library", "swift-testing", "--filter", "redgreenHost"], in: folder,
      environment: environment, timeLimit: limit.seconds)
    let result = try runner.run(command)
    let text = FileManager.default.contents(atPath: paths.events) ?? Data()
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
