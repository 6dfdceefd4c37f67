import Foundation
import KataKit
import Testing

@Suite struct CoachComparisonTests {
  /// A learner who needed two reds, 60 s each, and changed 2, 4 and 6 lines.
  static func comparison() throws -> CoachComparison {
    var events: [LogEvent] = []
    var tree = FileTree(["Sources/Demo/Demo.swift": ""])
    let runs: [(Colour, lines: Int)] = [
      (.red, 0), (.green, 2), (.red, 4), (.amber, 1), (.green, 6),
    ]
    for (index, run) in runs.enumerated() {
      var next = tree
      let text = String(repeating: "// \(index)\n", count: run.lines)
      next["Sources/Demo/Demo.swift"]? += text
      events.append(
        LogEvent(
          time: Date(timeIntervalSince1970: Double(index) * 60), after: events, from: tree,
          to: next, colour: run.0))
      tree = next
    }
    return CoachComparison(of: events, with: try CoachCourseTests.course("one", "two", "three"))
  }

  @Test func `counts how often the learner's tests turned red`() throws {
    #expect(try Self.comparison().own.reds == 2)
  }

  @Test func `counts the same in the log of the kata, its start among them`() throws {
    #expect(try Self.comparison().reference.reds == 3)
  }

  @Test func `measures steps from light to light`() throws {
    let own = try Self.comparison().own
    #expect(own.mostLines == 7)
    #expect(own.medianLines == 4)
  }

  @Test func `counts the refactorings of the log`() throws {
    #expect(try Self.comparison().reference.refactorings == 1)
  }

  @Test func `sums up the time in red, and keeps the longest`() throws {
    let comparison = try Self.comparison()
    #expect(comparison.secondsInRed == 180)
    #expect(comparison.longestRed == LogStatistics.RedSpell(seconds: 120, step: 3))
  }
}
