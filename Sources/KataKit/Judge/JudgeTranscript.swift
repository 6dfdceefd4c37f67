import Foundation

/// What a worker's events file tells, however the worker ended.
package struct JudgeTranscript: Equatable, Sendable {
  /// A variant that was started and not ended.
  package struct InFlight: Equatable, Sendable {
    package var id: Int
    /// The sentence of the last test that started, or nil when none had.
    package var test: String?

    package init(id: Int, test: String? = nil) {
      self.id = id
      self.test = test
    }
  }

  /// The number of switches in the build, or nil when the worker did not come so far.
  package private(set) var switches: Int?
  /// The variants that came to an end, in the order of their runs.
  package private(set) var ended: [VariantRun] = []
  package private(set) var inFlight: InFlight?
  /// Whether the worker wrote its closing line.
  package private(set) var isComplete = false

  /// Reads the events; a torn or foreign line counts for nothing.
  package init(_ text: String) {
    let decoder = JSONDecoder()
    // A line counts once its line feed is written: the rest may be cut in the middle of a number.
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      guard let line = try? decoder.decode(TranscriptLine.self, from: Data(line.utf8)) else {
        continue
      }
      take(line)
    }
  }

  private mutating func take(_ line: TranscriptLine) {
    switch line.redgreen {
    case "judgeStarted": switches = line.switches
    case "variantStarted":
      inFlight = line.id.map { InFlight(id: $0) }
    case "testStarted":
      if line.id == inFlight?.id { inFlight?.test = line.displayName }
    case "variantEnded":
      guard let id = line.id, id == inFlight?.id, let passed = line.passed else { return }
      inFlight = nil
      ended.append(
        VariantRun(
          id: id, isGreen: passed, ran: line.ran ?? 0, skipped: line.skipped ?? 0,
          skippedTests: line.skippedTests ?? [], idle: line.idle ?? [],
          seconds: line.seconds ?? 0, failures: line.failed ?? []))
    case "judgeEnded": isComplete = true
    default: break
    }
  }
}

private struct TranscriptLine: Decodable {
  var redgreen: String
  var switches: Int?
  var id: Int?
  var displayName: String?
  var passed: Bool?
  var ran: Int?
  var skipped: Int?
  var skippedTests: [String]?
  var idle: [String]?
  var seconds: Double?
  var failed: [VariantRun.Failure]?
}
