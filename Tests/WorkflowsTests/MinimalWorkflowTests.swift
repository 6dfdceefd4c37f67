import Foundation
import KataKit
import TestSupport
import Testing

/// What the smallest workflow takes for a good run, asked of its own lines.
@Suite struct MinimalWorkflowTests {
  /// What `swift test` prints.
  struct Log: CustomTestStringConvertible {
    var testDescription: String
    var text: String

    init(_ description: String, _ lines: String...) {
      testDescription = description
      text = lines.map { "\($0)\n" }.joined()
    }
  }

  /// Runs the lines below the call of `swift test` on a log.
  private func check(_ log: Log) async throws -> CommandResult {
    let file = PipelinePackage.root.appending(path: ".github/workflows/swift.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let call = try #require(text.firstMatch(of: #/tee "\$RUNNER_TEMP/test\.log".*\n/#))
    let playground = try Playground()
    try playground.write("test.log", log.text)
    var environment = ProcessInfo.processInfo.environment
    environment["RUNNER_TEMP"] = playground.root.path
    let command = Command(
      "/usr/bin/env", ["bash", "-eo", "pipefail", "-c", String(text[call.range.upperBound...])],
      in: playground.root, environment: environment)
    return try await onOwnThread { try CommandRunner().run(command) }
  }

  private static let noXCTest = """
    Test Suite 'All tests' passed at 2026-11-21 15:28:20.148
    \t Executed 0 tests, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
    """
  private static let noSwiftTesting =
    "✔ Test run with 0 tests in 0 suites passed after 0.001 seconds."
  private static let passed = "Test Case 'SignTests.testSeats' passed (0.001 seconds)"
  private static let executed =
    "\t Executed 1 test, with 0 failures (0 unexpected) in 0.001 (0.001) seconds"

  @Test(arguments: [
    Log(
      "both", passed, executed, noXCTest, "✔ Test seats() passed after 0.001 seconds.",
      "✔ Test run with 1 test in 0 suites passed after 0.001 seconds."),
    Log(
      "Swift Testing alone", noXCTest,
      "✔ Test \"four seats\" with 2 test cases passed after 0.1 seconds.",
      "✔ Test run with 20 tests in 3 suites passed after 0.1 seconds with 1 known issue."),
    Log("XCTest alone", passed, executed, noXCTest, noSwiftTesting),
    Log(
      "a known issue", noXCTest, "✘ Test seats() passed after 0.001 seconds with 1 known issue.",
      "✘ Test run with 1 test in 0 suites passed after 0.001 seconds with 1 known issue."),
    Log(
      "a test that passed beside one that skips itself", passed,
      "Test Case 'SignTests.testDoor' skipped (0.001 seconds)", noXCTest, noSwiftTesting),
  ])
  func `takes a run in which a test passed`(log: Log) async throws {
    #expect(try await check(log).succeeded)
  }

  @Test(arguments: [
    Log("no test", noXCTest, noSwiftTesting),
    Log(
      "XCTests that all skip themselves", "Test Case 'SignTests.testDoor' skipped (0.1 seconds)",
      noXCTest, "\t Executed 1 test, with 1 test skipped and 0 failures (0 unexpected)",
      noSwiftTesting),
    Log(
      "tests that are all disabled", noXCTest, "➜ Test seats() skipped.",
      "✔ Test run with 1 test in 0 suites passed after 0.001 seconds."),
    Log(
      "a red class beside a green one", passed, executed,
      "Test Case 'DoorTests.testDoor' failed (0.1 seconds)",
      "Test Suite 'All tests' failed at 2026-11-21 15:28:20.148", noSwiftTesting),
    Log(
      "red XCTests beside green tests of Swift Testing",
      "Test Suite 'All tests' failed at 2026-11-21 15:28:20.148",
      "✔ Test seats() passed after 0.001 seconds.",
      "✔ Test run with 1 test in 0 suites passed after 0.001 seconds."),
    Log(
      "green XCTests beside red tests of Swift Testing", passed, executed, noXCTest,
      "✘ Test seats() failed after 0.001 seconds with 1 issue.",
      "✘ Test run with 1 test in 0 suites failed after 0.001 seconds with 1 issue."),
    Log(
      "an XCTest that crashed after another passed", passed, executed,
      "Test Case 'SignTests.testDoor' started at 2026-11-21 15:28:20.148", noSwiftTesting),
    Log(
      "a test that ended the process", noXCTest, "✔ Test seats() passed after 0.001 seconds.",
      "◇ Test door() started."),
    Log(
      "an argument that looks like a last line", noXCTest,
      "✔ Test seats() passed after 0.001 seconds.",
      "◇ Test case passing 1 argument line → \"✔ Test run with 1 test passed after 1 seconds.\""),
  ])
  func `takes no other run, and says why`(log: Log) async throws {
    let result = try await check(log)

    #expect(!result.succeeded)
    #expect(result.output.split(separator: "\n").last?.hasPrefix("::error::") == true)
  }
}
