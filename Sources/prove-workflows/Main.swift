import Foundation
import KataKit
import Synchronization

/// Proves that the CI folder does what it says, on real packages: `.ci/workflows` calls it.
@main struct Main {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let checkout = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let folder = checkout.appending(path: ".build/workflows")
    let stage = Stage(
      folder: folder, checkout: checkout, runner: CommandRunner(),
      path: ProcessInfo.processInfo.environment["PATH"] ?? "", screen: Screen())
    let isGood =
      switch words.first {
      case "cache": try stage.proveCache(seed: words.dropFirst().first.flatMap { UInt64($0) } ?? 1)
      case "own": try stage.executeOwn(Array(words.dropFirst()))
      case "quick": stage.play(withEveryFault: true) { $0.isQuick }
      case let name?: stage.play { "\($0.workflow): \($0.name)".contains(name) }
      case nil: stage.play(withEveryFault: true) { _ in true }
      }
    exit(isGood ? 0 : 1)
  }
}

/// What every proof works with.
private struct Stage {
  let folder: URL
  let checkout: URL
  let runner: CommandRunner
  let path: String
  let screen: Screen

  /// Executes this repository's own workflows; with `--cold`, nothing of an earlier run is used.
  func executeOwn(_ words: [String]) throws -> Bool {
    let own = folder.appending(path: "own")
    if words.contains("--cold") { try? FileManager.default.removeItem(at: own) }
    let minutes = words.compactMap { word in
      word.hasPrefix("--minute=") ? Double(word.dropFirst("--minute=".count)) : nil
    }
    let proof = OwnProof(
      folder: own, checkout: checkout, runner: runner, path: path, minute: minutes.last ?? 60,
      wanted: words.filter { !$0.hasPrefix("--") })
    return try proof.run(show: screen.line)
  }

  /// Shows that the build cache hits and hides no edit.
  func proveCache(seed: UInt64) throws -> Bool {
    var proof = CacheProof(lane: lane("cache"), seed: seed)
    return try proof.run(show: screen.line)
  }

  /// Plays the scenarios that are wanted, in two lanes for two cores.
  ///
  /// - Returns: Whether all went as they must, and, where that is asked for, each fault was among them.
  func play(withEveryFault: Bool = false, _ isWanted: (Scenario) -> Bool) -> Bool {
    let start = ContinuousClock.now
    let lanes = [
      ("one", Scenarios.full + Scenarios.grading), ("two", Scenarios.others + Scenarios.minimal),
    ]
    let plan = lanes.map { ($0.0, $0.1.filter(isWanted)) }.filter { !$0.1.isEmpty }
    let missing = Scenarios.faults.subtracting(plan.flatMap(\.1).map(\.name)).sorted()
    if withEveryFault, !missing.isEmpty {
      screen.line("✘ no scenario plays: \(missing.joined(separator: ", "))")
      return false
    }
    let count = plan.reduce(0) { $0 + $1.1.count }
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: plan.count) { index in
      let (name, scenarios) = plan[index]
      let faults = lane(name).play(scenarios, show: screen.line)
      wrong.withLock { $0 += faults }
    }
    let faults = wrong.withLock { $0 }
    let seconds = String(format: "%.0f", start.duration(to: .now).seconds)
    screen.line("\(count - faults) of \(count) scenarios as they must be · \(seconds) s")
    return faults == 0 && count > 0
  }

  /// A lane in a folder that begins empty.
  private func lane(_ name: String) -> Lane {
    let lane = Lane(
      folder: folder.appending(path: name), checkout: checkout, runner: runner, path: path)
    try? FileManager.default.removeItem(at: lane.folder)
    return lane
  }
}
