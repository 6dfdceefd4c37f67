import KataKit
import Synchronization

/// Says how far the grading of a class is: one line that changes on a terminal, else a line a copy.
final class ClassProgress: Sendable {
  private let console: Console
  private let shown = Mutex(0)

  init(_ console: Console) { self.console = console }

  /// Shows the copy that was graded last, and the time that is left.
  func tell(_ progress: ClassGrader.Progress) {
    let grade = progress.grade
    let points = grade.isUngraded ? "not graded" : "\(grade.score) of \(grade.maximum)"
    let text =
      " [\(progress.done) of \(progress.total)] \(progress.learner.shown) · \(grade.kata): \(points)"
      + Self.left(progress.secondsLeft)
    guard console.isTerminal else {
      console.complain(text + "\n")
      return
    }
    let line = String(text.prefix(console.width - 1))
    shown.withLock { shown in
      let blank = String(repeating: " ", count: max(0, shown - line.count))
      shown = line.count
      console.complain("\r\(line)\(blank)")
    }
  }

  /// Takes the line away.
  func clear() {
    let count = shown.withLock { $0 }
    if count > 0 { console.complain("\r" + String(repeating: " ", count: count) + "\r") }
  }

  /// The time that is left, in words.
  static func left(_ seconds: Double) -> String {
    if seconds < 1 { return "" }
    if seconds < 90 { return " · about \(Int(seconds)) s left" }
    return " · about \(Int((seconds / 60).rounded())) min left"
  }
}
