import Foundation

/// A learner's log beside the log of the kata: how many steps, how large, how long in red.
package struct CoachComparison: Equatable, Sendable {
  /// The figures of one log.
  package struct Figures: Equatable, Sendable {
    /// How often a test turned red.
    package var reds = 0
    /// How often code was tidied up while all was green.
    package var refactorings = 0
    /// The median of the lines changed from one light to the next; nil where nothing changed.
    package var medianLines: Double?
    /// The most lines changed from one light to the next.
    package var mostLines = 0

    /// Computes the figures of a log.
    init(_ events: [LogEvent], _ statistics: LogStatistics) {
      var last: Colour?
      for event in events where event.colour == .red || event.colour == .green {
        if event.colour == .red, last != .red { reds += 1 }
        last = event.colour
      }
      refactorings = statistics.lights.count { $0 == .refactor }
      medianLines = statistics.medianLinesPerTransition
      mostLines = statistics.linesPerTransition.max() ?? 0
    }
  }

  /// The learner's figures.
  package let own: Figures
  /// The figures of the kata's log.
  package let reference: Figures
  /// The time that the learner spent in red, in seconds.
  package let secondsInRed: Double
  /// The longest of these times; nil where nothing was red.
  package let longestRed: LogStatistics.RedSpell?

  /// Compares two logs.
  ///
  /// - Parameters:
  ///   - events: The learner's log, oldest first.
  ///   - course: The kata's steps, with its log.
  package init(of events: [LogEvent], with course: CoachCourse) {
    let statistics = LogStatistics(events)
    own = Figures(events, statistics)
    secondsInRed = statistics.secondsInRed
    longestRed = statistics.longestRed
    let theirs = Self.events(of: course)
    reference = Figures(theirs, LogStatistics(theirs))
  }

  /// The kata's log as the runs that it was made of; nobody knows when they were.
  private static func events(of course: CoachCourse) -> [LogEvent] {
    let start = LogEvent(
      time: .distantPast, from: course.trees[0], to: course.trees[0], colour: .red)
    return course.log.steps.enumerated().reduce(into: [start]) { events, next in
      let (index, step) = next
      events.append(
        LogEvent(
          time: .distantPast, after: events, from: course.trees[index],
          to: course.trees[index + 1], colour: step.kind.colour))
    }
  }
}
