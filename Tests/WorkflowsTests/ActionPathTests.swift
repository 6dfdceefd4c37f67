import Testing
import Workflows

/// Where the actions look for files, and what GitHub takes there that is not executed here.
@Suite struct ActionPathTests {
  let playground: Playground

  init() throws { playground = try Playground() }

  private func upload(_ name: String, _ paths: String, more: String = "") -> String {
    "      - uses: actions/upload-artifact@x\n        with:\n          name: \(name)\n"
      + "          path: \(paths)\n\(more)"
  }

  private let download =
    "      - uses: actions/download-artifact@x\n        with:\n          name: log\n"

  @Test func `fails at a second artifact of a name, as GitHub does`() async throws {
    let run = try await playground.steps(
      "      - run: echo 1 > a\n" + upload("log", "a") + upload("log", "a"))

    #expect(run.steps[1].outcome == .success)
    #expect(
      run.steps[2].output
        == "::error::an artifact \"log\" was uploaded already; GitHub replaces it only with "
        + "overwrite: true.\n")
    #expect(run.result == .failure)
  }

  @Test func `replaces an artifact that may be overwritten`() async throws {
    let run = try await playground.steps(
      "      - run: echo 1 > a; echo 2 > b\n" + upload("log", "a")
        + upload("log", "b", more: "          overwrite: true\n")
        + "      - run: rm a b\n" + download + "      - run: ls\n")

    #expect(run.steps[5].output == "b\n")
  }

  @Test(arguments: ["overwrite: 1", "overwrite: on", "include-hidden-files: yes"])
  func `refuses a truth value that the action does not take`(input: String) async {
    await refuse(
      upload("log", "a", more: "          \(input)\n"), line: 10,
      "which the action refuses. Write true or false")
  }

  @Test func `takes a truth value of an expression, as the action writes it`() async throws {
    let run = try await playground.steps(
      "      - run: echo 1 > a\n" + upload("log", "a")
        + upload("log", "a", more: "          overwrite: ${{ env.MAY }}\n"),
      head: "env:\n  MAY: \"TRUE\"\n")

    #expect(run.result == .success)
  }

  @Test func `keeps an artifact that nothing was found to overwrite with`() async throws {
    let run = try await playground.steps(
      "      - run: echo 1 > a; mkdir d\n" + upload("log", "a")
        + upload("log", "d", more: "          overwrite: true\n")
        + "      - run: rm -r a d\n" + download + "      - run: ls\n")

    #expect(run.steps[2].output == "::warning::no files were found for log\n")
    #expect(run.steps[5].output == "a\n")
  }

  @Test func `uploads and downloads below a folder of the machine`() async throws {
    let run = try await playground.steps(
      "      - run: echo 1 > \"$RUNNER_TEMP/a\"\n"
        + upload("log", "${{ runner.temp }}/a") + download
        + "          path: ${{ runner.temp }}/there\n"
        + "      - run: cat \"$RUNNER_TEMP/there/a\"; ls\n")

    #expect(run.steps[3].output == "1\n")
  }

  @Test(arguments: [
    ("${{ github.workspace }}/kept", "kept"), ("~/kept", "\"$HOME/kept\""),
    ("${{ runner.temp }}/kept", "\"$RUNNER_TEMP/kept\""),
  ])
  func `caches a folder by its whole path`(path: String, folder: String) async throws {
    let steps = """
            - uses: actions/cache@x
              with:
                path: \(path)
                key: a
            - run: ls \(folder) || mkdir \(folder) && touch \(folder)/file

      """
    _ = try await playground.steps(steps)

    let second = try await playground.steps(steps)

    #expect(second.steps[1].output == "file\n")
  }

  private func refuse(
    _ steps: String, line: Int, _ words: String, _ location: SourceLocation = #_sourceLocation
  ) async {
    let error = await #expect(throws: WorkflowError.self, sourceLocation: location) {
      try await playground.steps(steps)
    }
    #expect(error?.line == line, sourceLocation: location)
    #expect(
      error?.problem.contains(words) == true, "\(error?.description ?? "")",
      sourceLocation: location)
  }

  @Test(arguments: ["logs/*.txt", "log-?", "${{ runner.temp }}/*.log", "\"!secret\"", "log-[12]"])
  func `refuses a pattern before any step runs`(path: String) async {
    await refuse(
      upload("log", path), line: 9,
      "as a path; it is not executed here. Name the file or the folder")
  }

  @Test func `refuses a pattern of a cache`() async {
    await refuse(
      "      - uses: actions/cache@x\n        with:\n          key: a\n          path: \"*/kept\"\n",
      line: 9, "GitHub takes the pattern \"*/kept\"")
  }

  @Test func `refuses a pattern that an expression makes, and fails no step`() async {
    await refuse(
      upload("log", "${{ env.P }}", more: "        env:\n          P: \"*.log\"\n"), line: 6,
      "GitHub takes the pattern \"*.log\"")
  }

  @Test(arguments: ["d/a\n            b", "/tmp/a\n            b"])
  func `refuses paths of several folders before any step runs`(paths: String) async {
    await refuse(
      upload("log", "|\n            \(paths)"), line: 9,
      "GitHub takes paths of several folders; they are not executed here. Upload one folder")
  }

  @Test func `refuses paths of several folders that an expression makes`() async {
    await refuse(
      upload("log", "|\n            d/a\n            ${{ github.sha }}"), line: 6,
      "GitHub takes paths of several folders")
  }
}
