import Testing
import Workflows

/// Expressions are checked when a file is read, each by what GitHub gives its key.
@Suite struct ExpressionPlaceTests {
  private func read(_ job: String, head: String = "") throws -> Workflow {
    let rest = job.contains("steps:") ? "" : "    steps:\n      - run: a\n"
    let machine = job.contains("runs-on:") ? "" : "    runs-on: ubuntu-24.04\n"
    return try WorkflowReader.read(
      "on: push\n\(head)jobs:\n  zero:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: a\n"
        + "  one:\n\(job)\(machine)\(rest)", file: "x.yml")
  }

  @Test(arguments: [
    ("      - run: echo ${{ github. }}\n        if: false\n", 10, "\"github. \" is no expression"),
    ("      - run: echo ${{ true || secrets.KEY }}\n", 10, "\"secrets\" is not simulated"),
    ("      - run: echo ${{ github.sha\n", 10, "is not closed"),
    ("      - run: a\n        if: failure() &&\n", 11, "is no expression"),
    ("      - run: a\n        if: ${{ true }} && false\n", 11, "always true"),
  ])
  func `parses what no run comes by`(steps: String, line: Int, words: String) throws {
    for machine in ["ubuntu-24.04", "macos-26"] {
      let error = try #require(throws: WorkflowError.self) {
        try read("    runs-on: \(machine)\n    steps:\n\(steps)")
      }
      #expect(error.line == line)
      #expect(error.problem.contains(words), "\(error)")
    }
  }

  @Test func `names the job, the step and what can be asked for`() throws {
    let error = try #require(throws: WorkflowError.self) {
      try read("    steps:\n      - name: Greet\n        run: echo ${{ inputs.name }}\n")
    }

    #expect(
      error.description == """
        x.yml:10: the context "inputs" is not simulated here, since only \
        GitHub knows its values. What can be asked here: github, needs, strategy, matrix, steps, \
        job, runner, env. (job "one", step "Greet")
        """)
  }

  @Test(arguments: [
    ("env:\n  B: ${{ env.A }}\n", "\"env\" has no value at env"),
    ("concurrency: ${{ matrix.a }}\n", "\"matrix\" has no value at concurrency"),
    ("concurrency:\n  group: ${{ env.A }}\n", "\"env\" has no value at concurrency"),
    ("run-name: ${{ job.status }}\n", "\"job\" has no value at run-name"),
    ("name: ${{ github.ref }}\n", "GitHub evaluates no expression at name"),
    ("permissions:\n  contents: ${{ 'read' }}\n", "is not known here"),
  ])
  func `gives the keys of a workflow what GitHub gives them`(head: String, words: String) throws {
    let error = try #require(throws: WorkflowError.self) { try read("", head: head) }

    #expect(error.problem.contains(words), "\(error)")
  }

  @Test(arguments: [
    ("    env:\n      B: ${{ env.A }}\n", "\"env\" has no value at jobs.<job_id>.env"),
    ("    container: ${{ env.A }}\n", "at jobs.<job_id>.container"),
    ("    container:\n      image: ${{ env.A }}\n", "at jobs.<job_id>.container"),
    ("    runs-on: ${{ env.A }}\n", "at jobs.<job_id>.runs-on"),
    ("    timeout-minutes: ${{ env.A }}\n", "at jobs.<job_id>.timeout-minutes"),
    ("    name: ${{ steps.a }}\n", "at jobs.<job_id>.name"),
    ("    if: hashFiles('a') != ''\n", "hashFiles is not known at jobs.<job_id>.if"),
    ("    if: matrix.a == 1\n", "\"matrix\" has no value at jobs.<job_id>.if"),
    ("    env:\n      A: ${{ always() }}\n", "always is not known at jobs.<job_id>.env"),
    ("    needs: zero\n    if: needs.two.result\n", "needs.two is not known here: only a job"),
    ("    if: contains(needs.*.result, 'failure')\n", "needs.*.result is not known here"),
    ("    needs: zero\n    outputs:\n      a: ${{ needs.zero.outputs.a }}\n", "(there is none)"),
    ("    outputs:\n      a: ${{ steps.b.outputs.a }}\n", "steps.b is not known here: only a step"),
    ("    env:\n      A: ${{ matrix.a }}\n", "matrix.a is not known here"),
  ])
  func `gives the keys of a job what GitHub gives them`(keys: String, words: String) throws {
    let error = try #require(throws: WorkflowError.self) { try read(keys) }

    #expect(error.problem.contains(words), "\(error)")
  }

  @Test(arguments: [
    ("run: echo ${{ always() }}", "always is not known at jobs.<job_id>.steps.run"),
    ("run: a\n        if: secrets.A != ''", "\"secrets\" has no value at jobs.<job_id>.steps.if"),
    ("run: a\n        id: ${{ github.sha }}", "is no id"),
    (
      "run: echo ${{ steps.two.outcome }}\n      - run: a\n        id: two",
      "steps.two is not known"
    ),
    ("run: echo ${{ github.event.number }}", "github.event.number is not known here"),
    ("run: echo ${{ job.container.id }}", "job.container is not known here"),
    ("run: echo ${{ runner.tmp }}", "runner.tmp is not known here: only what is simulated"),
    ("run: echo ${{ gihub.sha }}", "\"gihub\" has no value at"),
    ("run: echo ${{ hash('a') }}", "the function hash is not simulated"),
    ("run: echo ${{ contains('a') }}", "wrong number of arguments: 1, and it takes 2"),
    ("run: a\n        if: success('one')", "wrong number of arguments"),
  ])
  func `gives the keys of a step what GitHub gives them`(keys: String, words: String) throws {
    let error = try #require(throws: WorkflowError.self) {
      try read("    steps:\n      - \(keys)\n")
    }

    #expect(error.problem.contains(words), "\(error)")
  }

  @Test func `takes what GitHub gives`() throws {
    let head = """
      run-name: ${{ github.actor }}
      concurrency:
        group: ${{ github.event_name == 'push' && github.run_id || github.event.pull_request.number }}
        cancel-in-progress: ${{ github.event_name == 'pull_request' }}

      """
    let job = """
          needs: zero
          if: ${{ always() && contains(needs.*.result, 'failure') }}
          strategy:
            fail-fast: ${{ github.event_name == 'push' }}
            matrix:
              a: [1]
              include:
                - b: ubuntu-24.04
          runs-on: ${{ matrix.b }}
          env:
            A: ${{ matrix['a'] }} ${{ strategy.job-index }}
          steps:
            - id: one
              run: echo ${{ hashFiles('a') }} ${{ toJSON(github) }}
            - run: echo ${{ STEPS.One.outputs.anything }} ${{ steps[env.A].outcome }}
              if: ${{ !cancelled() && job.status == 'success' && steps.one.outcome != 'skipped' }}

      """

    #expect(throws: Never.self) { try read(job, head: head) }
  }
}
