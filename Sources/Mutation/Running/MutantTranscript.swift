import Foundation

/// What a worker's events file tells, however the worker ended.
package struct MutantTranscript: Sendable {
  /// The code with which a worker ends that passed more switches than it may.
  package static let hitLimitCode: Int32 = 86

  /// What a test reached on the code as it is.
  package struct Reached: Equatable, Sendable {
    /// The way through all tests, from 1.
    package var pass: Int
    /// The identifier; nil for what was reached between the tests.
    package var test: String?
    /// The test's sentence; empty for what was reached between the tests.
    package var name: String
    /// How long the test took, in seconds.
    package var seconds: Double
    /// How often each switch was passed, by the mutant's number.
    package var hits: [Int: Int]

    package init(pass: Int, test: String?, name: String, seconds: Double, hits: [Int: Int]) {
      self.pass = pass
      self.test = test
      self.name = name
      self.seconds = seconds
      self.hits = hits
    }
  }

  /// One way through all tests on the code as it is.
  package struct Pass: Equatable, Sendable {
    /// How many test functions started.
    package var ran: Int
    /// The identifiers of the tests that failed.
    package var failed: [String]
    /// How much memory the process had taken by then, in MiB.
    package var memory: Int
  }

  /// A mutant that was judged to the end.
  package struct Ended: Equatable, Sendable {
    /// The mutant's number.
    package var id: Int
    /// How many test functions started.
    package var ran: Int
    /// The identifier of the test that failed first; nil where none did.
    package var test: String?
    /// How it failed: `expectation`, `thrown` or `timeLimit`.
    package var how: String?
    /// What it said.
    package var message: String?
  }

  /// How many switches the build holds; nil where the worker did not come so far.
  package private(set) var switches: Int?
  package private(set) var reached: [Reached] = []
  package private(set) var passes: [Pass] = []
  package private(set) var ended: [Ended] = []
  /// Whether the tests fail with every switch trapping; nil where they did not come to an end.
  package private(set) var trapIsRed: Bool?
  /// The mutant that was started and not ended, and the test that ran last.
  package private(set) var inFlight: (id: Int, test: String?)?
  /// The last test that started.
  package private(set) var lastTest: String?
  /// Whether the worker did all it was asked to do.
  package private(set) var isComplete = false

  /// Reads the events; a torn or foreign line counts for nothing.
  package init(_ text: String) {
    let decoder = JSONDecoder()
    // A line counts once its line feed is written: the rest may be cut in the middle of a number.
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if let line = try? decoder.decode(Line.self, from: Data(line.utf8)) { take(line) }
    }
  }

  private struct Line: Decodable {
    var redgreen: String
    var kind: String?
    var switches: Int?
    var id: Int?
    var pass: Int?
    var test: String?
    var name: String?
    var ran: Int?
    var seconds: Double?
    var hits: [[Int]]?
    var failed: [String]?
    var memory: Int?
    var isRed: Bool?
    var how: String?
    var message: String?
  }

  private mutating func take(_ line: Line) {
    if line.kind == "testStarted" {
      lastTest = line.test
      if inFlight != nil { inFlight?.test = line.test }
      return
    }
    switch (line.redgreen, line.kind) {
    case ("started", _): switches = line.switches
    case ("ended", _): isComplete = true
    case ("green", "reached"), ("green", "outside"):
      let hits = Dictionary((line.hits ?? []).map { ($0[0], $0[1]) }) { $0 + $1 }
      reached.append(
        Reached(
          pass: line.pass ?? 0, test: line.test, name: line.name ?? "",
          seconds: line.seconds ?? 0, hits: hits))
    case ("green", "ended"):
      passes.append(
        Pass(ran: line.ran ?? 0, failed: line.failed ?? [], memory: line.memory ?? 0))
    case ("trap", "ended"): trapIsRed = line.isRed
    case ("mutant", "started"): inFlight = line.id.map { ($0, nil) }
    case ("mutant", "ended"):
      guard let id = line.id, id == inFlight?.id else { return }
      inFlight = nil
      ended.append(
        Ended(
          id: id, ran: line.ran ?? 0, test: line.test, how: line.how, message: line.message))
    default: break
    }
  }
}
