import Testing
import Workflows

/// What GitHub refuses when it reads a file, or takes for something else than what stands there.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("on: pull_reqest", 1, "no event \"pull_reqest\" is known"), ("on: []", 1, "names no event"),
    ("on: {}", 1, "names no event"),
    ("on:\n  push:\n    branch: [main]", 3, "push with \"branch\""),
    ("on:\n  push:\n    branches:", 3, "wants a text, or a list"),
    ("on:\n  push:\n    paths: [a]\n    paths-ignore: [b]", 3, "and not both"),
    ("on:\n  pull_request:\n    types: [opend]", 3, "\"opend\" is not known"),
    ("on:\n  pull_request:\n    tags: [a]", 3, "pull_request with \"tags\""),
    ("on:\n  schedule:", 2, "schedule is a list"),
    ("on:\n  schedule:\n    - cron: daily", 3, "\"daily\" is no time"),
    ("on:\n  workflow_dispatch:\n    input: {}", 3, "workflow_dispatch with \"input\""),
  ])
  func `wants events that are known`(head: String, line: Int, words: String) {
    expectRefusal("\(head)\n\(oneJob)", line: line, words)
  }

  @Test(arguments: [
    ("permissions:\n  contnts: read", 3, "permissions with \"contnts\""),
    ("permissions:\n  contents: reed", 3, "\"reed\" is not known here; write read, or write"),
    ("permissions:\n  id-token: read", 3, "write write, or none"),
    ("permissions: all", 2, "write read-all, or write-all"), ("permissions:", 2, "write {}"),
    ("concurrency:\n  cancel-in-progress: true", 3, "concurrency wants a group"),
    ("concurrency:\n  group: a\n  cancel: true", 4, "concurrency with \"cancel\""),
    ("concurrency:\n  group: a\n  cancel-in-progress: \"true\"", 4, "no truth value"),
    ("defaults:\n  run:\n    shell: pwsh", 4, "\"pwsh\" is not known"),
  ])
  func `wants what stands around the jobs to be known`(head: String, line: Int, words: String) {
    expectRefusal("on: push\n\(head)\n\(oneJob)", line: line, words)
  }

  @Test(arguments: [
    ("runs-on: ubunut-24.04", 4, "that is called \"ubunut-24.04\""),
    ("runs-on: \"\"", 4, "that is called \"\""),
    ("runs-on: windows-x", 4, "that is called \"windows-x\""),
    (
      "runs-on: ${{ matrix.m }}\n    strategy:\n      matrix:\n        m: [macos-26, mcos-26]", 4,
      "that is called \"mcos-26\""
    ),
    ("runs-on: ubuntu-24.04\n    permissions:\n      contents: all", 6, "\"all\" is not known"),
    ("runs-on: ubuntu-24.04\n    strategy:\n      fail-fast: no", 6, "\"no\" is no truth value"),
    ("runs-on: ubuntu-24.04\n    timeout-minutes: \"5\"", 5, "is no number of minutes"),
    ("runs-on: ubuntu-24.04\n    timeout-minutes: soon", 5, "Write one without quotes"),
  ])
  func `wants keys of a job to be known`(keys: String, line: Int, words: String) {
    expectRefusal(
      "on: push\njobs:\n  one:\n    \(keys)\n    steps:\n      - run: a\n", line: line, words)
  }

  @Test(arguments: [
    ("uses: actions/checkout", 6, "names no version. Write actions/checkout@"),
    ("uses: actions/checkout@", 6, "names no version"),
    ("run: a\n        with:\n          b: c", 7, "\"with\" in a step that has run"),
    ("uses: actions/checkout@v1\n        shell: bash", 7, "\"shell\" in a step that has uses"),
    ("uses: actions/checkout@v1\n        working-directory: a", 7, "a step that has uses"),
    ("run: a\n        id: b c", 7, "\"b c\" is no id"),
    ("run: a\n        id: b\n      - run: c\n        id: B", 9, "\"B\" stands twice"),
    ("run: a\n        continue-on-error: maybe", 7, "no truth value"),
    ("run: a\n        timeout-minutes: 0", 7, "is no number of minutes"),
  ])
  func `wants keys of a step to be known`(keys: String, line: Int, words: String) {
    expectRefusal(
      "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - \(keys)\n",
      line: line, words)
  }

  @Test func `wants an id of a job`() {
    expectRefusal(
      "on: push\njobs:\n  a b:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: a\n", line: 4,
      "\"a b\" is no id")
  }

  @Test(arguments: [
    ("upload-artifact@v1", "path: a\n          name: a/b", "the name \"a/b\" holds \"/\""),
    ("upload-artifact@v1", "path: a\n          name: \"${{ github.sha }}:a\"", "holds \":\""),
    ("cache@v1", "path: a\n          key: a,b", "the key \"a,b\" holds \",\""),
  ])
  func `wants names that the actions take`(action: String, inputs: String, words: String) {
    expectRefusal(
      "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n"
        + "      - uses: actions/\(action)\n        with:\n          \(inputs)\n",
      line: 9, words)
  }

  @Test(arguments: [
    ("6.10", "6.1"), ("1e3", "1000"), ("010", "10"), ("0x1F", "31"), ("0o17", "15"), ("+5", "5"),
    ("1.", "1"), (".5", "0.5"), ("True", "true"), ("12e40", "1.2e+41"),
  ])
  func `refuses a number that GitHub would write otherwise`(text: String, meant: String) {
    expectRefusal(
      "on: push\nenv:\n  VERSION: \(text)\n\(oneJob)", line: 3,
      "\(text) without quotes is the value \(meant) to GitHub. Write \"\(text)\"")
  }

  @Test(arguments: ["6.1", "\"6.10\"", "15", "-1", "1.2.3", "true", "v1", "e3", "12e40a", ""])
  func `takes a value that means itself`(text: String) throws {
    let workflow = try WorkflowReader.read(
      "on: push\nenv:\n  VERSION: \(text)\n\(oneJob)", file: "x.yml")

    #expect(workflow.environment[0].value == text.filter { $0 != "\"" })
  }
}
