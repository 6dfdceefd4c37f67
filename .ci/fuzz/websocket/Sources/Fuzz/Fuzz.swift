import Foundation
import TestDoubles

/// `Fuzz COUNT [SEED]`: plays that many random streams, or stops at the first difference.
@main
struct Fuzz {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) }
    guard (1...2).contains(arguments.count), let count = arguments[0] else {
      print("usage: Fuzz COUNT [SEED]")
      exit(64)
    }
    let seed = arguments.count == 2 ? arguments[1] : UInt64.random(in: 0...UInt64.max)
    guard let seed else {
      print("usage: Fuzz COUNT [SEED]")
      exit(64)
    }
    var fuzz = WebSocketFuzz(SeededRandomness(seed: seed))
    let start = ContinuousClock.now
    do {
      for _ in 0..<count { try fuzz.step() }
    } catch {
      print("seed \(seed), after \(fuzz.tally.cases) streams:\n\(error)")
      exit(1)
    }
    let tally = fuzz.tally
    print(
      "seed \(seed): \(tally.cases) streams in \(ContinuousClock.now - start): "
        + "\(tally.messages) messages, \(tally.cleanEnds) clean ends, \(tally.failures) broken rules"
    )
  }
}
