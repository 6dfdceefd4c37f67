import Foundation
import Testing
import Workflows

@Suite struct TimeLimitTests {
  let playground: Playground
  /// A minute of a tenth of a second: the limit passes at once, and nothing here waits for it.
  let quick: WorkflowExecutor.Options

  init() throws {
    playground = try Playground()
    var quick = WorkflowExecutor.Options()
    quick.minute = 0.1
    self.quick = quick
  }

  @Test func `ends a step at its limit, and goes on with who asks`() async throws {
    let run = try await playground.steps(
      "      - run: sleep 600\n        timeout-minutes: 1\n      - run: \"true\"\n        if: failure()\n",
      job: "    timeout-minutes: 100000\n", options: quick)

    #expect(run.result == .failure)
    #expect(run.steps[0].outcome == .failure)
    #expect(run.steps[0].output.contains("has timed out after 1.0 minutes"))
    #expect(run.steps[1].outcome == .success)
  }

  @Test func `cancels a job at its limit`() async throws {
    let run = try await playground.steps(
      "      - run: sleep 600\n      - run: echo on\n", job: "    timeout-minutes: 1\n",
      options: quick)

    #expect(run.result == .cancelled)
    #expect(run.steps.map(\.outcome.rawValue) == ["cancelled", "skipped"])
  }

  @Test func `ends what a job left running in a group of its own`() async throws {
    let run = try await playground.steps(
      "      - run: setsid sleep 600 > /dev/null 2>&1 & echo $!\n")

    let pid = try #require(
      Int32(run.steps[0].output.trimmingCharacters(in: .whitespacesAndNewlines)))
    let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    #expect(stat == nil || stat?.contains(") Z ") == true || stat?.contains("sleep") == false)
  }

  @Test func `takes a limit from an expression`() async throws {
    let run = try await playground.steps(
      "      - run: sleep 600\n        timeout-minutes: ${{ fromJSON(env.LIMIT) }}\n",
      head: "env:\n  LIMIT: \"0.5\"\n", options: quick)

    #expect(run.steps[0].output.contains("has timed out after 0.5 minutes"))
  }
}
