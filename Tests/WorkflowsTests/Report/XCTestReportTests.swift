import Testing

/// What the report makes of the XML that SwiftPM writes for XCTest.
@Suite struct XCTestReportTests {
  let script: ReportScript
  private static let passed = """
    <testcase classname="M.Old" name="testSeats" time="0.5"></testcase>

    """
  private static let skipped = """
    <testcase classname="M.Old" name="testDoor" time="0.1">
    <skipped/>
    </testcase>

    """
  private static let failed = """
    <testcase classname="M.Old" name="testDoor" time="0.1">
    <failure message="failed"></failure>
    </testcase>

    """

  init() throws { script = try ReportScript() }

  private func report(_ xml: String, hasStream: Bool = true) async throws -> ReportScript.Outcome {
    if hasStream { try script.write("events.jsonl", "") }
    try script.write("x.xml", xml)
    return try await script.run(
      "run", "events.jsonl", "--xctest", "x.xml", "--junit", "junit.xml")
  }

  @Test func `counts XCTest, and is red for its failures`() async throws {
    let outcome = try await report(Self.passed + Self.failed)

    #expect(outcome.code == 1)
    #expect(outcome.output.contains("title=M.Old/testDoor::failed"))
    #expect(outcome.summary.contains("| 2 | 1 | 0 |"))
  }

  @Test func `counts a test that skipped itself as skipped`() async throws {
    let outcome = try await report(Self.passed + Self.skipped)

    #expect(outcome.code == 0)
    #expect(outcome.summary.contains("| 1 | 0 | 0 | 1 |"), "\(outcome)")
    #expect(try script.read("junit.xml").contains("<skipped/>"))
  }

  @Test func `says that no test ran where all skipped themselves`() async throws {
    let outcome = try await report(Self.skipped)

    #expect(outcome.code == 4)
    #expect(outcome.output.contains("::error::no test ran"))
  }

  @Test func `reports the XCTests of a run in which Swift Testing never began`() async throws {
    let outcome = try await report(Self.passed + Self.failed, hasStream: false)

    #expect(outcome.code == 2)
    #expect(outcome.output.contains("no test of Swift Testing began"), "\(outcome)")
    #expect(outcome.summary.contains("| 2 | 1 | 0 |"))
    #expect(try script.read("junit.xml").contains("testSeats"))
  }
}
