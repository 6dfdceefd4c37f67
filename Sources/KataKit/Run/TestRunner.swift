import Foundation

/// Builds a kata, runs its tests and says what came out; survives whatever the tests do.
package struct TestRunner: Sendable {
  /// The longest that a run of the tests may take, in seconds.
  package static let timeLimit = 10.0

  package let builder: KataBuilder

  package init(_ builder: KataBuilder) { self.builder = builder }

  /// Builds and runs a kata.
  ///
  /// - Parameters:
  ///   - package: The kata.
  ///   - filter: A regular expression over test identifiers; nil runs every test.
  ///   - timeLimit: The limit for the tests, in seconds; the build has its own.
  ///   - built: Called when the build is done and the tests begin.
  ///   - tick: Called about twenty times a second while the compiler or the tests run.
  /// - Returns: The verdict, whatever the learner's code does.
  /// - Throws: ``BuildError``, ``CommandError``; nothing that the learner's code does throws.
  package func verdict(
    for package: KataPackage,
    filter: String? = nil,
    timeLimit: Double = Self.timeLimit,
    whenBuilt built: () -> Void = {},
    whileWaiting tick: () -> Void = {}
  ) throws -> Verdict {
    let start = ContinuousClock.now
    var verdict: Verdict
    switch try builder.build(package, whileWaiting: tick) {
    case .failed(let errors, let output):
      verdict = Verdict(.amber)
      verdict.errors = errors
      verdict.output = output
      verdict.reason = errors.isEmpty ? Self.reason(forFailedBuild: output) : nil
    case .nothingToRun:
      verdict = Verdict(
        .hollow, reason: "0 tests ran: there is no Swift file in Tests/\(package.testsName).")
    case .built(let binary):
      built()
      verdict = try run(
        binary, of: package, filter: filter, timeLimit: timeLimit, whileWaiting: tick)
      let suite = try FileTree(reading: package.folder, subfolders: ["Tests"])
      judgeExpectations(&verdict, suite)
      if verdict.colour == .amber, verdict.output.contains("without Swift Testing") {
        verdict.colour = .hollow
        verdict.reason = "0 tests ran: no file imports Testing, and XCTest is not run here."
      }
      if let filter, verdict.testsRun == 0 { explain(filter, &verdict, suite) }
    }
    verdict.seconds = start.duration(to: .now).seconds
    return verdict
  }

  /// Runs a test binary.
  ///
  /// Where tests that ran side by side leave open which of them crashed, or which case of a test failed,
  /// they are run once more, one after the other.
  ///
  /// - Throws: ``CommandError``.
  package func run(
    _ binary: TestBinary,
    of package: KataPackage,
    filter: String?,
    timeLimit: Double,
    whileWaiting tick: () -> Void
  ) throws -> Verdict {
    func once(isSerial: Bool) throws -> (stream: EventStream, result: CommandResult) {
      try run(
        binary, of: package, filter: filter, isSerial: isSerial, timeLimit: timeLimit,
        whileWaiting: tick)
    }
    var (stream, result) = try once(isSerial: false)
    let mayHaveCrashed = stream.inFlight.count > 1 && result.exit != .timedOut
    if mayHaveCrashed || stream.isComplete && stream.hasUnnamedCase {
      let again = try once(isSerial: true)
      let tellsMore =
        mayHaveCrashed
        ? again.stream.inFlight.count == 1 && again.result.exit != .timedOut
        : again.stream.failed == stream.failed && !again.stream.hasUnnamedCase
      if tellsMore { (stream, result) = again }
    }
    return Verdict(stream, result, timeLimit: timeLimit)
  }

  private func run(
    _ binary: TestBinary,
    of package: KataPackage,
    filter: String?,
    isSerial: Bool,
    timeLimit: Double,
    whileWaiting tick: () -> Void
  ) throws -> (stream: EventStream, result: CommandResult) {
    let events = EventsFile.new("events", in: builder.builds)
    defer { try? FileManager.default.removeItem(at: events) }
    var arguments: [String]
    switch binary.speaks {
    case .kit: arguments = ["run", "--events", events.path]
    case .packageManager:
      arguments = ["--testing-library", "swift-testing", "--event-stream-version", "6.3"]
      arguments += ["--event-stream-output-path", events.path]
    }
    if let filter { arguments += ["--filter", filter] }
    if isSerial { arguments.append(binary.speaks == .kit ? "--serial" : "--no-parallel") }
    let command = Command(
      binary.path, arguments, in: package.folder,
      environment: Self.environment, timeLimit: timeLimit)
    let result = try builder.runner.run(command, whileWaiting: tick)
    builder.runner.endOrphans()
    let stream = EventStream(
      FileManager.default.contents(atPath: events.path) ?? Data(),
      relativeTo: package.folder.path)
    return (stream, result)
  }

  /// The learner's environment, without the slow backtrace that Swift prints for a crash.
  static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = "enable=no"
    return environment
  }

  /// A run is hollow when a test passes and expects nothing, and amber when tests did not run at all.
  private func judgeExpectations(_ verdict: inout Verdict, _ suite: FileTree) {
    guard verdict.colour == .green else { return }
    let complaints = TestSoundness(suite).complaints
    if let first = complaints.first(where: { $0.kind == .xctest }) {
      verdict.colour = .amber
      verdict.reason =
        "\(first.sentence) (\(first.file):\(first.line)) is written for XCTest, which is not run here: "
        + "\(first.found) did not run. Write \(first.found == "1 test" ? "it" : "them") with @Test and #expect."
      return
    }
    let silent = complaints.first { complaint in
      [.noExpectation, .skippableExpectation].contains(complaint.kind)
        && verdict.passed.contains(complaint.sentence)
    }
    guard let silent else { return }
    verdict.colour = .hollow
    verdict.reason =
      "\"\(silent.sentence)\" (\(silent.file):\(silent.line)) "
      + (silent.kind == .noExpectation
        ? "expects nothing: no #expect, no #require. It passes whatever the code does."
        : "may end before it expects anything: use try #require in place of guard and if.")
  }

  /// Says what a filter that matched nothing could have meant.
  private func explain(_ filter: String, _ verdict: inout Verdict, _ suite: FileTree) {
    guard verdict.colour == .hollow else {
      let said = verdict.output.prefixLine
      verdict.reason = "The filter \(filter) cannot be read\(said.isEmpty ? "" : ": \(said)")."
      return
    }
    let names = TestSoundness(suite).names
    let near = NearestNames.of(filter, among: names)
    verdict.reason =
      "0 tests ran: --filter \(filter) matched none of the tests."
      + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?")
  }

  private static func reason(forFailedBuild output: String) -> String {
    let lines = output.split(separator: "\n").map(String.init)
    let isFull = lines.contains { $0.contains("No space left on device") }
    if isFull || output.contains("Bus error") || output.contains("SIGBUS") {
      return "The disk is full: the kata could not be built. Free some space, then try again."
    }
    return lines.first { $0.contains("error:") } ?? lines.last ?? "The build failed."
  }
}
