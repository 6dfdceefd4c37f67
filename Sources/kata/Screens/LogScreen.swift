import Foundation
import KataKit

/// What `kata log` shows: the strip of lights, the table of runs, the figures.
struct LogScreen {
  let kata: String
  let paint: Paint
  let width: Int

  /// The screen, with a line break at its end.
  func text(_ events: [LogEvent]) -> String {
    let figures = LogStatistics(events)
    var lines = [
      "", " \(paint.bold(kata)) · \(figures.minutes) min · \(counted(figures.runs, "run"))",
    ]
    lines += strip(figures.lights)
    lines += ["", " run  time   colour    tests  lines"]
    for (index, event) in events.enumerated() { lines.append(row(index + 1, event)) }
    lines += [""] + facts(figures) + [""]
    return lines.joined(separator: "\n") + "\n"
  }

  private func strip(_ lights: [LogStatistics.Light]) -> [String] {
    let perLine = max(10, (width - 2) / 2)
    var lines: [String] = []
    for start in stride(from: 0, to: lights.count, by: perLine) {
      let part = lights[start..<min(start + perLine, lights.count)]
      lines.append(" " + part.map(painted).joined(separator: " "))
    }
    lines.append(paint.dim(" R red · A amber · G green · H hollow · f refactor"))
    return lines
  }

  private func painted(_ light: LogStatistics.Light) -> String {
    let letter = String(light.rawValue)
    return switch light {
    case .red: paint.red(letter)
    case .amber: paint.amber(letter)
    case .green, .refactor: paint.green(letter)
    case .hollow: letter
    }
  }

  private func row(_ number: Int, _ event: LogEvent) -> String {
    let time = event.time.formatted(
      Date.VerbatimFormatStyle(
        format:
          "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)",
        timeZone: .current, calendar: Calendar(identifier: .gregorian)))
    let colour = event.phase == .refactor ? "refactor" : event.colour.rawValue
    let tests = "\(event.passed.count)/\(event.testsRun)"
    let changed = event.linesChangedSources + event.linesChangedTests
    let what = event.failed.first?.test ?? event.compilerMessage ?? ""
    let head = [
      leading("\(number)", 4), " \(time)", "  \(Layout.pad(colour, to: 8))", leading(tests, 7),
      leading("\(changed)", 6),
    ].joined()
    let room = max(10, width - head.count - 3)
    return what.isEmpty
      ? head : head + "  " + (what.count > room ? what.prefix(room - 1) + "…" : what)
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func facts(_ figures: LogStatistics) -> [String] {
    var facts: [String] = []
    if let longest = figures.longestRed {
      facts.append("longest red \(duration(longest.seconds)) (run \(longest.step))")
    }
    if let median = figures.medianLinesPerTransition {
      facts.append(
        "median step \(median.formatted(.number.locale(Locale(identifier: "en")))) lines")
    }
    if figures.testFirst.total > 0 {
      facts.append("\(figures.testFirst.count) of \(figures.testFirst.total) changes test first")
    }
    if figures.predictions.total > 0 {
      facts.append(
        "\(figures.predictions.count) of \(figures.predictions.total) colours predicted")
    }
    guard !facts.isEmpty else { return [] }
    return Layout.fold(facts.joined(separator: " · "), width: width, indent: " ")
      .split(separator: "\n").map(String.init)
  }

  private func duration(_ seconds: Double) -> String {
    seconds < 90 ? "\(Int(seconds.rounded())) s" : "\(Int((seconds / 60).rounded())) min"
  }
}
