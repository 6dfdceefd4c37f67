import Foundation

/// What a worker's events file tells, however the worker ended.
package struct JudgeTranscript: Equatable, Sendable {
  /// A variant that was started and not ended.
  package struct InFlight: Equatable, Sendable {
    /// The variant's number.
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
  /// The variant at which the worker stopped; nil where each came to its end.
  package private(set) var inFlight: InFlight?
  /// Whether the worker wrote its closing line.
  package private(set) var isComplete = false
  /// Why the worker gave up, in its own words.
  package private(set) var problem: String?
  private let asked: [JudgeRequest]?

  /// Reads the events; a torn or foreign line counts for nothing.
  ///
  /// - Parameters:
  ///   - text: The events file.
  ///   - asked: What the worker was asked for; it tells only the number of each request, and nil leaves
  ///     these numbers as they are.
  package init(_ text: String, asked: [JudgeRequest]? = nil) {
    self.asked = asked
    let decoder = JSONDecoder()
    // A line counts once its line feed is written: the rest may be cut in the middle of a number.
    // Most lines start a test, and count only where their variant came to no end.
    // NB: Foundation's and String's own calls, which a debug build runs as fast as a release build.
    var starts: [String] = []
    for line in text.components(separatedBy: "\n").dropLast() {
      if line.hasPrefix(Self.start) {
        starts.append(line)
        continue
      }
      guard let line = try? decoder.decode(TranscriptLine.self, from: Data(line.utf8)) else {
        continue
      }
      if line.redgreen == "variantStarted" || line.redgreen == "variantEnded" {
        starts = []
      }
      take(line)
    }
    for start in starts {
      if let line = try? decoder.decode(TranscriptLine.self, from: Data(start.utf8)) {
        take(line)
      }
    }
  }

  /// How the worker begins the line of a test that starts.
  private static let start = #"{"redgreen":"testStarted""#

  private mutating func take(_ line: TranscriptLine) {
    switch line.redgreen {
    case "judgeStarted": switches = line.switches
    case "variantStarted":
      inFlight = id(line).map { InFlight(id: $0) }
    case "testStarted":
      if id(line) == inFlight?.id { inFlight?.test = line.displayName }
    case "variantEnded":
      guard let id = id(line), id == inFlight?.id, let passed = line.passed else { return }
      inFlight = nil
      ended.append(
        VariantRun(
          id: id, isGreen: passed, ran: line.ran ?? 0, skipped: line.skipped ?? 0,
          skippedTests: line.skippedTests ?? [], idle: line.idle ?? [],
          hollow: line.hollow ?? [], reads: line.reads ?? 0, seconds: line.seconds ?? 0,
          failures: line.failed ?? []))
    case "problem": problem = line.text
    case "judgeEnded": isComplete = true
    default: break
    }
  }

  /// The variant that a line is about; nil for a number that was not asked for.
  private func id(_ line: TranscriptLine) -> Int? {
    guard let asked, let number = line.id else { return line.id }
    return asked.indices.contains(number) ? asked[number].id : nil
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
  var hollow: [String]?
  var reads: Int?
  var text: String?
  var seconds: Double?
  var failed: [VariantRun.Failure]?
}
