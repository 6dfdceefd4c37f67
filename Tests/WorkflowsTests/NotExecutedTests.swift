import Testing
import Workflows

/// What GitHub takes and this executor does not: it says so, and what to write instead.
@Suite struct NotExecutedTests {
  @Test(arguments: [
    ("on: issues", 1, "GitHub knows the event \"issues\"; it is not executed here. Write one of"),
    ("on: [push, workflow_call]", 1, "GitHub knows the event \"workflow_call\""),
    ("on:\n  watch:\n    types: [started]", 2, "GitHub knows the event \"watch\""),
    (
      "on:\n  workflow_dispatch:\n    inputs: {}", 3,
      "GitHub takes \"inputs\" of workflow_dispatch; none is given here. Write the values in env"
    ),
  ])
  func `knows what GitHub knows of events`(head: String, line: Int, words: String) {
    expectRefusal("\(head)\n\(oneJob)", line: line, words)
  }

  @Test(arguments: [
    ("runs-on: [self-hosted, linux]", 4, "GitHub takes several labels"),
    ("runs-on:\n      group: ours", 5, "GitHub takes a group of machines"),
    ("runs-on: self-hosted", 4, "GitHub takes \"self-hosted\" for a machine of your own"),
    (
      "runs-on: ubuntu-24.04\n    strategy:\n      matrix:\n        os: ${{ fromJSON('[1]') }}", 7,
      "GitHub takes a list that an expression makes; it is not executed here. Write the values of "
        + "\"os\" as a list"
    ),
    (
      "runs-on: ubuntu-24.04\n    strategy:\n      matrix:\n        include: ${{ fromJSON('[1]') }}",
      7, "GitHub takes a list that an expression makes"
    ),
    (
      "runs-on: ubuntu-24.04\n    strategy:\n      matrix: ${{ fromJSON('{}') }}", 6,
      "GitHub takes a matrix that an expression makes"
    ),
  ])
  func `knows what GitHub knows of machines and matrices`(keys: String, line: Int, words: String) {
    expectRefusal(
      "on: push\njobs:\n  one:\n    \(keys)\n    steps:\n      - run: a\n", line: line, words)
  }

  @Test(arguments: ["swift-actions/setup-swift@v2", "vapor/swiftly-action@v0.2"])
  func `names an image in place of an action that installs Swift`(action: String) {
    expectRefusal(
      "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: \(action)\n",
      line: 6, "Write an image of Swift in place of it: container: swift:")
  }

  @Test func `refuses an axis that is no list as GitHub does`() {
    expectRefusal(
      "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    strategy:\n      matrix:\n"
        + "        os: linux\n    steps:\n      - run: a\n", line: 7,
      "\"os\" wants a list of values")
  }

  @Test func `takes the only label of a list`() throws {
    let workflow = try WorkflowReader.read(
      "on: push\njobs:\n  one:\n    runs-on: [ubuntu-24.04]\n    steps:\n      - run: a\n",
      file: "x.yml")

    #expect(workflow.jobs[0].machine == "ubuntu-24.04")
  }

  private func matrix(_ axis: String) throws -> Workflow {
    try WorkflowReader.read(
      "on: push\njobs:\n  one:\n    runs-on: ${{ matrix.config.os }}\n    strategy:\n"
        + "      matrix:\n        config:\n\(axis)    steps:\n      - run: a\n"
        + "        if: matrix.config.fast\n", file: "x.yml")
  }

  @Test func `multiplies mappings of a matrix out`() throws {
    let workflow = try matrix(
      "          - os: ubuntu-24.04\n            fast: true\n          - os: macos-26\n"
        + "            flags: [a, 1]\n")

    #expect(
      workflow.jobs[0].matrix.map { $0["config"] } == [
        .object(["os": .string("ubuntu-24.04"), "fast": .bool(true)]),
        .object(["os": .string("macos-26"), "flags": .array([.string("a"), .number(1)])]),
      ])
  }

  @Test func `refuses a member that no mapping of a matrix has`() throws {
    let error = #expect(throws: WorkflowError.self) {
      try matrix("          - os: ubuntu-24.04\n          - os: macos-26\n")
    }

    #expect(error?.problem.contains("matrix.config.fast is not known here") == true)
  }

  @Test(arguments: [
    ("[6.10]", "6.10 without quotes is the value 6.1"), ("[True]", "True without quotes"),
    ("[{v: 5.10}]", "5.10 without quotes is the value 5.1"),
  ])
  func `refuses a number of a matrix that GitHub would write otherwise`(
    axis: String, words: String
  ) {
    expectRefusal(
      "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    strategy:\n      matrix:\n"
        + "        swift: \(axis)\n    steps:\n      - run: a\n", line: 7, words)
  }
}
