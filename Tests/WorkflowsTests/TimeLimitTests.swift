import Foundation
import TestSupport
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

  private static let hasProc = FileManager.default.fileExists(atPath: "/proc/self/environ")

  @Test(.enabled(if: hasProc, "without /proc nothing is found that left its group"))
  func `ends what a job left running in a group of its own`() async throws {
    let path = playground.root.appending(path: "pipe").path
    try #require(mkfifo(path, 0o600) == 0)
    let pipe = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)

    let run = try await playground.steps(
      """
            - run: |
                mkfifo started
                exec 3> "$FOLDER/pipe"
                setsid sh -c 'echo > started; sleep 600; echo survived >&3' > /dev/null 2>&1 &
                read -r line < started
      """, head: "env:\n  FOLDER: \(playground.root.path)\n")

    #expect(run.result == .success)
    // The pipe ends with the last process that holds it.
    let said = try await onOwnThread {
      _ = fcntl(pipe, F_SETFL, 0)
      return try FileHandle(fileDescriptor: pipe, closeOnDealloc: true).readToEnd() ?? Data()
    }
    #expect(String(decoding: said, as: UTF8.self) == "")
  }

  @Test func `takes a limit from an expression`() async throws {
    let run = try await playground.steps(
      "      - run: sleep 600\n        timeout-minutes: ${{ fromJSON(env.LIMIT) }}\n",
      head: "env:\n  LIMIT: \"0.5\"\n", options: quick)

    #expect(run.steps[0].output.contains("has timed out after 0.5 minutes"))
  }
}
