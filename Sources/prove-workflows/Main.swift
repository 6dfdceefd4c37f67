import Foundation
import KataKit
import Synchronization

/// Proves that the CI folder does what it says, on real packages: `.ci/workflows` calls it.
@main struct Main {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let checkout = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let environment = ProcessInfo.processInfo.environment
    let folder = checkout.appending(path: ".build/workflows")
    let runner = CommandRunner()
    if words.first == "cache" {
      let seed = words.count > 1 ? UInt64(words[1]) ?? 1 : 1
      let lane = Lane(
        folder: folder.appending(path: "cache"), checkout: checkout, runner: runner,
        path: environment["PATH"] ?? "")
      try? FileManager.default.removeItem(at: lane.folder)
      var proof = CacheProof(lane: lane, seed: seed)
      exit(try proof.run { print($0) } ? 0 : 1)
    }
    // Two lanes for two cores, each about as long as the other.
    var lanes = [
      ("one", Scenarios.full), ("two", Scenarios.others + Scenarios.minimal),
    ]
    if let filter = words.first {
      lanes = lanes.map { name, scenarios in
        (name, scenarios.filter { "\($0.workflow): \($0.name)".contains(filter) })
      }
    }
    let wrong = Mutex(0)
    let count = lanes.reduce(0) { $0 + $1.1.count }
    let plan = lanes
    let screen = Mutex(())
    DispatchQueue.concurrentPerform(iterations: plan.count) { index in
      let (name, scenarios) = plan[index]
      let lane = Lane(
        folder: folder.appending(path: name), checkout: checkout, runner: runner,
        path: environment["PATH"] ?? "")
      try? FileManager.default.removeItem(at: lane.folder)
      let faults = lane.play(scenarios) { text in screen.withLock { _ in print(text) } }
      wrong.withLock { $0 += faults }
    }
    let faults = wrong.withLock { $0 }
    print("\(count - faults) of \(count) scenarios as they must be")
    exit(faults == 0 && count > 0 ? 0 : 1)
  }
}
