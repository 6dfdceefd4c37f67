import Foundation
import Testing

/// What the smallest workflow takes for a run of tests.
@Suite struct MinimalWorkflowTests {
  private func isRun(_ line: String) throws -> Bool {
    let file = PipelinePackage.root.appending(path: ".github/workflows/swift.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let pattern = try #require(text.firstMatch(of: #/grep -E '(.+)'/#)).1
    return try line.contains(Regex(String(pattern)))
  }

  @Test(arguments: [
    "✔ Test run with 1 test in 0 suites passed after 0.001 seconds.",
    "✔ Test run with 20 tests in 3 suites passed after 0.001 seconds with 1 known issue.",
    "\t Executed 1 test, with 0 failures (0 unexpected) in 0.001 (0.001) seconds",
    "\t Executed 2 tests, with 1 test skipped and 0 failures (0 unexpected) in 0.001 (0.001) seconds",
  ])
  func `takes each library's last line for a run`(line: String) throws {
    #expect(try isRun(line))
  }

  @Test(arguments: [
    "✔ Test run with 0 tests in 0 suites passed after 0.001 seconds.",
    "✘ Test run with 2 tests in 1 suite failed after 0.001 seconds with 1 issue.",
    "\t Executed 0 tests, with 0 failures (0 unexpected) in 0.000 (0.000) seconds",
    "\t Executed 2 tests, with 1 failure (0 unexpected) in 0.001 (0.001) seconds",
    "\t Executed 2 tests, with 1 test skipped and 10 failures (0 unexpected) in 0.1 (0.1) seconds",
  ])
  func `takes nothing else for one`(line: String) throws {
    #expect(try !isRun(line))
  }
}
