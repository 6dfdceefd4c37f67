import Foundation

/// The figures of a log: what `kata log` shows.
package struct LogStatistics: Equatable, Sendable {
  /// One light of the strip; its raw value is its letter.
  package enum Light: Character, CaseIterable, Sendable {
    case red = "R"
    case amber = "A"
    case green = "G"
    case hollow = "H"
    case refactor = "f"
  }

  /// So many of so many.
  package struct Share: Equatable, Sendable {
    /// How many were so.
    package var count: Int
    /// How many there were.
    package var total: Int

    package init(count: Int, total: Int) {
      self.count = count
      self.total = total
    }
  }

  /// A time spent red.
  package struct RedSpell: Equatable, Sendable {
    /// How long, in seconds.
    package var seconds: Double
    /// The run that turned red, counted from 1.
    package var step: Int

    package init(seconds: Double, step: Int) {
      self.seconds = seconds
      self.step = step
    }
  }

  /// One light a run.
  package private(set) var lights: [Light] = []
  /// The time from the first run to the last, in seconds, pauses left out.
  package private(set) var seconds = 0.0
  /// The time between a run that turned red and the next green one, summed up, in seconds.
  package private(set) var secondsInRed = 0.0
  /// The longest such time, or nil where nothing was red.
  package private(set) var longestRed: RedSpell?
  /// The lines changed from one red, green or refactoring to the next, in ascending order.
  package private(set) var linesPerTransition: [Int] = []
  /// The median of the lines changed from one red, green or refactoring to the next.
  package private(set) var medianLinesPerTransition: Double?
  /// The changes of behaviour whose test was red first, of all changes of behaviour.
  package private(set) var testFirst = Share(count: 0, total: 0)
  /// The colours that were predicted right, of all that were predicted.
  package private(set) var predictions = Share(count: 0, total: 0)

  /// The number of runs.
  package var runs: Int { lights.count }
  /// The whole time in minutes, rounded.
  package var minutes: Int { Int((seconds / 60).rounded()) }

  /// Computes the figures of a log.
  ///
  /// - Parameters:
  ///   - events: The log, oldest first.
  ///   - pause: The seconds between two runs from which on the learner was away; not counted.
  package init(_ events: [LogEvent], pause: Double = 30 * 60) {
    lights = events.map(Self.light)
    measureTime(events, pause: pause)
    measureLines(events)
    countTestFirst(events)
    let predicted = events.filter { $0.predicted != nil }
    predictions = Share(
      count: predicted.count { $0.predicted == $0.colour }, total: predicted.count)
  }

  private static func light(_ event: LogEvent) -> Light {
    switch event.colour {
    case .red: .red
    case .amber: .amber
    case .green: event.phase == .refactor ? .refactor : .green
    case .hollow: .hollow
    }
  }

  private mutating func measureTime(_ events: [LogEvent], pause: Double) {
    var spell: RedSpell?
    for (index, event) in events.enumerated() {
      if index > 0 {
        let gap = event.time.timeIntervalSince(events[index - 1].time)
        let counted = gap < pause ? max(0, gap) : 0
        seconds += counted
        spell?.seconds += counted
      }
      if event.colour == .red, spell == nil { spell = RedSpell(seconds: 0, step: index + 1) }
      if event.colour == .green || index == events.count - 1, let ended = spell {
        secondsInRed += ended.seconds
        if ended.seconds > longestRed?.seconds ?? -1 { longestRed = ended }
        spell = nil
      }
    }
  }

  /// Lines of amber and hollow runs, and of attempts that changed no light, go to the next transition.
  private mutating func measureLines(_ events: [LogEvent]) {
    var counts: [Int] = []
    var lines = 0
    var last: Colour?
    for event in events {
      lines += event.linesChangedSources + event.linesChangedTests
      guard event.colour == .red || event.colour == .green else { continue }
      if event.colour != last || event.phase == .refactor {
        // A first run on untouched files is the start, not a transition.
        if last != nil || lines > 0 { counts.append(lines) }
        lines = 0
      }
      last = event.colour
    }
    counts.sort()
    linesPerTransition = counts
    guard !counts.isEmpty else { return }
    let middle = counts.count / 2
    medianLinesPerTransition =
      counts.count.isMultiple(of: 2)
      ? Double(counts[middle - 1] + counts[middle]) / 2 : Double(counts[middle])
  }

  /// A change of behaviour is what happens to Sources between two green runs, refactorings left out.
  private mutating func countTestFirst(_ events: [LogEvent]) {
    var sources = false
    var tests = false
    var red = false
    var testFirst = false
    for event in events {
      sources = sources || event.linesChangedSources > 0
      tests = tests || event.linesChangedTests > 0
      if event.colour == .red, !red {
        red = true
        // A red on untouched files is the test that the kata gave.
        testFirst = tests || !sources
      }
      guard event.colour == .green else { continue }
      if sources, red || tests {
        self.testFirst.total += 1
        if testFirst { self.testFirst.count += 1 }
      }
      (sources, tests, red, testFirst) = (false, false, false, false)
    }
  }
}
