import Testing
import Workflows

@Suite struct WorkflowReaderTests {
  private func read(_ job: String, head: String = "") throws -> Workflow {
    let text = "on: push\n\(head)jobs:\n  one:\n    runs-on: ubuntu-24.04\n\(job)"
    return try WorkflowReader.read(text, file: "x.yml")
  }

  private let step = "    steps:\n      - run: echo\n"

  @Test func `multiplies a matrix out and joins what is included`() throws {
    let job = """
          strategy:
            matrix:
              system: [linux, mac]
              shard: [1, 2]
              exclude:
                - system: mac
                  shard: 2
              include:
                - system: linux
                  fast: true
                - system: windows

      """ + step

    let sets = try read(job).jobs[0].matrix

    #expect(
      sets == [
        ["system": .string("linux"), "shard": .number(1), "fast": .bool(true)],
        ["system": .string("linux"), "shard": .number(2), "fast": .bool(true)],
        ["system": .string("mac"), "shard": .number(1)],
        ["system": .string("windows")],
      ])
  }

  @Test func `takes the values of a matrix as YAML means them`() throws {
    let sets = try read(
      "    strategy:\n      matrix:\n        v: [true, 15, 6.1, nan, \"1\", 1.2.3, \"6.10\"]\n"
        + step
    ).jobs[0].matrix

    #expect(
      sets.map { $0["v"] } == [
        .bool(true), .number(15), .number(6.1), .string("nan"), .string("1"), .string("1.2.3"),
        .string("6.10"),
      ])
  }

  @Test func `names a step after what it runs`() throws {
    let job = try read("    steps:\n      - run: |\n          make it\n          so\n").jobs[0]

    #expect(job.steps[0].name == "make it")
    #expect(job.steps[0].work == .script("make it\nso\n"))
  }

  @Test func `leaves the version of an action out`() throws {
    let job = try read("    steps:\n      - uses: actions/checkout@abc\n").jobs[0]

    #expect(job.steps[0].work == .action("actions/checkout", inputs: []))
  }

  @Test(arguments: [
    ("    services: {}\n    steps:\n      - run: a\n", 5, "a job with \"services\""),
    ("    steps:\n      - run: a\n        shel: b\n", 7, "a step with \"shel\""),
    ("    steps:\n      - uses: some/action@v1\n", 6, "some/action is not simulated"),
    (
      "    steps:\n      - uses: actions/cache@v1\n        with:\n          path: a\n", 6, "\"key\""
    ),
    (
      "    steps:\n      - uses: actions/checkout@v1\n        with:\n          ref: a\n", 8,
      "\"ref\" is not simulated"
    ),
    ("    steps:\n      - name: a\n", 6, "either run or uses"),
    ("    steps:\n      - run: a\n        shell: pwsh\n", 7, "\"pwsh\" is not known"),
    ("    needs: two\n    steps:\n      - run: a\n", 4, "no job \"two\""),
    ("    steps: []\n", 5, "has no steps"),
    (
      "    strategy:\n      matrix: ${{ fromJSON('x') }}\n    steps:\n      - run: a\n", 6,
      "expression"
    ),
  ])
  func `refuses what is not executed, with file and line`(
    job: String, line: Int, problem: String
  ) throws {
    let error = try #require(throws: WorkflowError.self) { try read(job) }

    #expect(error.file == "x.yml")
    #expect(error.line == line)
    #expect(error.problem.contains(problem), "\(error)")
  }

  @Test func `refuses an unknown key of the workflow`() throws {
    let error = try #require(throws: WorkflowError.self) { try read(step, head: "jbos: 1\n") }

    #expect(error.description.hasPrefix("x.yml:2: a workflow with \"jbos\""))
  }
}
