import Testing
import Workflows

@Suite struct JobExecutionTests {
  let playground: Playground

  init() throws { playground = try Playground() }

  private func job(_ id: String, _ keys: String = "", run: String = "echo") -> String {
    "  \(id):\n    runs-on: ubuntu-24.04\n\(keys)    steps:\n      - run: \(run)\n"
  }

  @Test func `runs a job behind those it needs`() async throws {
    let report = try await playground.run(job("one", "    needs: [two]\n") + job("two"))

    #expect(report.jobs.map(\.id) == ["two", "one"])
    #expect(report.isGreen)
  }

  @Test func `skips a job whose need failed, but for who asks`() async throws {
    let report = try await playground.run(
      job("one", run: "exit 1") + job("two", "    needs: one\n")
        + job(
          "three", "    if: always()\n    needs: [one, two]\n",
          run: "echo ${{ join(needs.*.result) }}"))

    #expect(report.jobs.map(\.result.rawValue) == ["failure", "skipped", "success"])
    #expect(report.jobs[2].steps[0].output == "failure,skipped\n")
    #expect(!report.isGreen)
  }

  @Test(arguments: [
    ("run: exit 1", "", "skipped"), ("run: exit 1", "    if: failure()\n", "success"),
    ("if: false", "", "skipped"), ("if: false", "    if: success()\n", "skipped"),
    ("if: false", "    if: failure()\n", "skipped"), ("if: true", "", "success"),
  ])
  func `looks at all jobs behind those it needs`(
    first: String, condition: String, result: String
  ) async throws {
    let (key, value) = (first.prefix(3), first.split(separator: ": ")[1])
    let report = try await playground.run(
      (key == "run"
        ? job("one", run: String(value)) : job("one", "    if: \(value)\n"))
        + job("two", "    if: always()\n    needs: one\n")
        + job("three", "\(condition)    needs: two\n"))

    #expect(report.jobs[1].result == .success)
    #expect(report.jobs[2].result.rawValue == result)
  }

  @Test func `hands outputs to the jobs that need them`() async throws {
    let report = try await playground.run(
      job(
        "one", "    outputs:\n      it: ${{ steps.s.outputs.it }}\n",
        run: "echo it=42 >> \"$GITHUB_OUTPUT\"\n        id: s")
        + job("two", "    needs: one\n", run: "echo ${{ needs.one.outputs.it }}"))

    #expect(report.jobs[1].steps[0].output == "42\n")
  }

  @Test func `runs a job once for each set of its matrix`() async throws {
    let report = try await playground.run(
      job(
        "one", "    strategy:\n      matrix:\n        n: [1, 2]\n",
        run: "echo ${{ matrix.n }} of ${{ strategy.job-total }}"))

    #expect(report.jobs.map { $0.steps[0].output } == ["1 of 2\n", "2 of 2\n"])
  }

  @Test func `does not stand in for another system`() async throws {
    let report = try await playground.run(
      "  one:\n    runs-on: macos-26\n    steps:\n      - run: exit 1\n"
        + job("two", "    needs: one\n"))

    #expect(report.jobs.map(\.result.rawValue) == ["not executed", "success"])
    #expect(report.jobs[0].note == "it wants macos-26")
  }

  @Test func `is not green where nothing was executed`() async throws {
    let report = try await playground.run(job("one", "    if: ${{ false }}\n"))

    #expect(report.jobs[0].result == .skipped)
    #expect(!report.isGreen)
  }

  @Test func `refuses jobs that need each other`() async throws {
    let error = await #expect(throws: WorkflowError.self) {
      try await playground.run(job("one", "    needs: two\n") + job("two", "    needs: one\n"))
    }

    #expect(error?.problem == "the jobs one, two need each other in a circle.")
  }

  @Test func `runs the asked jobs and those they need`() async throws {
    var options = WorkflowExecutor.Options()
    options.jobs = ["two"]

    let report = try await playground.run(
      job("one") + job("two", "    needs: one\n") + job("three"), options: options)

    #expect(report.jobs.map(\.id) == ["one", "two"])
  }

  @Test func `turns a knob that is there and refuses one that is not`() async throws {
    var options = WorkflowExecutor.Options()
    options.knobs = ["LIMIT": "2"]
    let jobs = job("one", run: "echo $LIMIT")

    let report = try await playground.run(jobs, head: "env:\n  LIMIT: 1\n", options: options)
    let error = await #expect(throws: WorkflowError.self) {
      try await playground.run(jobs, options: options)
    }

    #expect(report.jobs[0].steps[0].output == "2\n")
    #expect(error?.problem == "the workflow's env has no \"LIMIT\".")
  }
}
