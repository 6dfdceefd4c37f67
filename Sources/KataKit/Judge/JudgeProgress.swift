/// How far a worker has come with the variants, told by its events while it still runs.
package struct JudgeProgress {
  /// Takes the place of the variant that runs, from 1, and how many there are.
  package typealias Report = (_ current: Int, _ total: Int) -> Void

  private let asked: [JudgeRequest]
  private let total: Int

  /// Prepares the counting.
  ///
  /// - Parameters:
  ///   - asked: What the worker was asked for.
  ///   - total: How many variants are judged in all.
  package init(_ asked: [JudgeRequest], of total: Int) {
    self.asked = asked
    self.total = total
  }

  /// Whether variants are run, and not only the proofs before them.
  package var isJudging: Bool {
    asked.contains { request in
      guard request.id > 0 else { return false }
      return switch request.way {
      case .serial, .only: true
      case .parallel, .reversed, .shuffled, .empty, .canary: false
      }
    }
  }

  /// Counts up to the variant that runs now; the ones before it are done.
  ///
  /// - Parameter events: The worker's events so far, possibly torn.
  /// - Returns: Its place, from 1.
  package func current(_ events: some StringProtocol) -> Int {
    let ended = events.utf8.split(separator: UInt8(ascii: "\n")).count {
      $0.starts(with: #"{"redgreen":"variantEnded""#.utf8)
    }
    let left = asked.dropFirst(ended).count { $0.id > 0 }
    return min(total, max(0, total - left) + 1)
  }
}
