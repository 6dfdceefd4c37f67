/// How far the workers have come with the variants, told by their events while they still run.
package struct JudgeProgress {
  /// Takes the place of the variant that runs, from 1, and how many there are.
  package typealias Report = (_ current: Int, _ total: Int) -> Void

  private let asked: [[JudgeRequest]]
  private let total: Int
  /// How many of its runs each worker has ended.
  package var ended: [Int]

  /// Prepares the counting.
  ///
  /// - Parameters:
  ///   - asked: What each worker was asked for.
  ///   - total: How many variants are judged in all.
  package init(_ asked: [[JudgeRequest]], of total: Int) {
    self.asked = asked
    self.total = total
    ended = asked.map { _ in 0 }
  }

  /// Whether variants are run, and not only the proofs before them.
  package var isJudging: Bool {
    asked.joined().contains { request in
      guard request.id > 0 else { return false }
      return switch request.way {
      case .serial, .only: true
      case .parallel, .reversed, .shuffled, .empty, .canary: false
      }
    }
  }

  /// The place of the variant that runs now, from 1; the ones before it are done.
  package var current: Int {
    let left = zip(asked, ended).map { $0.dropFirst($1).count { $0.id > 0 } }.reduce(0, +)
    return min(total, max(0, total - left) + 1)
  }
}
