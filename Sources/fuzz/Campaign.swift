import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run over numbered inputs, watched for hangs and for memory that grows.
struct Campaign {
  let name: String
  let target: any FuzzTarget
  let seed: UInt64

  /// The longest that one input may take, in seconds.
  static let patience = 5.0

  /// What the watching thread sees of the run.
  private final class Progress: Sendable {
    let current = Atomic(-1)
  }

  func run(_ numbers: Range<Int>) {
    let mutator = Mutator(examples: target.examples, seed: seed)
    let progress = Progress()
    watch(progress)
    let start = ContinuousClock.now
    var accepted = 0
    var memory = 0
    var slowest = (number: numbers.lowerBound, time: Duration.zero)
    for number in numbers {
      progress.current.store(number, ordering: .relaxed)
      let input = mutator.input(number)
      let before = ContinuousClock.now
      do {
        if try target.feed(input) { accepted += 1 }
      } catch {
        let text = String(decoding: input, as: UTF8.self)
        Fuzz.fail("\(repetition(number)): \(error.sentence)\n\(text)", code: 1)
      }
      let time = ContinuousClock.now - before
      if time > slowest.time { slowest = (number, time) }
      if number == numbers.lowerBound + numbers.count / 10 { memory = Self.residentKilobytes }
      if (number + 1).isMultiple(of: 1_000_000) { print("  \(number + 1) inputs") }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let grown = Self.residentKilobytes - memory
    print(
      "\(name): \(numbers.count) inputs from seed \(seed), \(accepted) accepted, no promise broken; "
        + "\(Int(Double(numbers.count) / seconds)) a second, "
        + "slowest \(slowest.time / .milliseconds(1)) ms (number \(slowest.number)), "
        + "memory grew by \(grown) KB after the first tenth")
  }

  private func repetition(_ number: Int) -> String {
    "fuzz \(name) --seed \(seed) --from \(number) --count 1"
  }

  private func watch(_ progress: Progress) {
    Thread.detachNewThread {
      var last = -1
      var since = ContinuousClock.now
      while true {
        poll(nil, 0, 500)
        let current = progress.current.load(ordering: .relaxed)
        if current != last {
          last = current
          since = .now
        } else if current >= 0, (ContinuousClock.now - since) / .seconds(1) > Self.patience {
          Fuzz.fail("\(repetition(current)): takes longer than \(Self.patience) s", code: 1)
        }
      }
    }
  }

  /// The memory that is in use now; 0 where the system does not tell.
  private static var residentKilobytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
