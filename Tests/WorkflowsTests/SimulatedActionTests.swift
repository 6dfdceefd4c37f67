import Testing
import Workflows

@Suite struct SimulatedActionTests {
  let playground: Playground
  private let checkout = "      - uses: actions/checkout@x\n"

  init() throws { playground = try Playground() }

  @Test func `checks out what git would commit`() async throws {
    try playground.write("repo/.gitignore", "*.log\n")
    try playground.write("repo/a.log", "x")
    try playground.write("repo/b.txt", "x")

    let run = try await playground.steps(checkout + "      - run: git ls-files; ls\n")

    #expect(run.steps[1].output == ".gitignore\nREADME.md\nb.txt\nREADME.md\nb.txt\n")
  }

  @Test func `leaves the repository as it was`() async throws {
    _ = try await playground.steps(checkout + "      - run: rm README.md\n")

    #expect(playground.has("repo/README.md"))
    #expect(!playground.has("repo/.git"))
  }

  @Test func `begins each job with nothing`() async throws {
    _ = try await playground.steps("      - run: touch here \"$HOME/there\"\n")

    let run = try await playground.steps("      - run: ls -A . \"$HOME\" | grep -c here || true\n")

    #expect(run.steps[0].output == "0\n")
  }

  private func cached(_ key: String) -> String {
    """
          - uses: actions/cache@x
            id: cache
            with:
              path: kept
              key: \(key)
              restore-keys: |
                a-
          - run: cat kept/n || true; echo "hit=${{ steps.cache.outputs.cache-hit }}"
          - run: mkdir -p kept; echo \(key) > kept/n

    """
  }

  @Test func `restores an exact key, or the newest with the prefix`() async throws {
    let none = try await playground.steps(cached("a-1"))
    _ = try await playground.steps(cached("a-2"))
    let newest = try await playground.steps(cached("a-3"))
    let exact = try await playground.steps(cached("a-1"))

    #expect(none.steps[1].output.hasSuffix("hit=\n"))
    #expect(newest.steps[1].output == "a-2\nhit=false\n")
    #expect(exact.steps[1].output == "a-1\nhit=true\n")
  }

  @Test func `keeps no cache of a job that failed`() async throws {
    _ = try await playground.steps(cached("a-1") + "      - run: exit 1\n")

    let next = try await playground.steps(cached("a-2"))

    #expect(next.steps[0].output == "no cache for a-2\n")
  }

  private func upload(_ name: String, _ paths: String, more: String = "") -> String {
    """
          - uses: actions/upload-artifact@x
            with:
              name: \(name)
              path: |
    \(paths)\(more)
    """
  }

  @Test func `hands artifacts to a later job, without their modes`() async throws {
    let report = try await playground.run(
      "  one:\n    runs-on: ubuntu-24.04\n    steps:\n"
        + "      - run: mkdir d; echo 1 > d/a; echo 2 > b; chmod +x b\n"
        + upload("folder", "            d/\n") + upload("both", "            d/\n            b\n")
          + """
            two:
              needs: one
              runs-on: ubuntu-24.04
              steps:
                - uses: actions/download-artifact@x
                  with:
                    name: folder
                - uses: actions/download-artifact@x
                  with:
                    pattern: b*
                    path: all
                    merge-multiple: true
                - run: find . -type f | sort; test ! -x all/b
          """)

    #expect(report.jobs.map(\.result.rawValue) == ["success", "success"])
    #expect(report.jobs[1].steps[2].output == "./a\n./all/b\n./all/d/a\n")
  }

  @Test(arguments: [("", "./a"), ("          include-hidden-files: true\n", "./.hidden/b,./a")])
  func `leaves out what is hidden, unless it is asked for`(
    more: String, files: String
  ) async throws {
    let report = try await playground.run(
      "  one:\n    runs-on: ubuntu-24.04\n    steps:\n"
        + "      - run: mkdir -p d/.hidden; touch d/a d/.hidden/b\n"
        + upload("folder", "            d/\n", more: more)
          + """
            two:
              needs: one
              runs-on: ubuntu-24.04
              steps:
                - uses: actions/download-artifact@x
                  with:
                    name: folder
                - run: find . -type f | sort | paste -sd,
          """)

    #expect(report.jobs[1].steps[1].output == "\(files)\n")
  }

  @Test(arguments: [".build", "empty"])
  func `uploads nothing of a folder without files to see`(path: String) async throws {
    let run = try await playground.steps(
      "      - run: mkdir -p .build empty; touch .build/a\n" + upload("x", "            \(path)\n"))

    #expect(run.steps[1].output == "::warning::no files were found for x\n")
  }

  @Test(arguments: [
    "uses: actions/upload-artifact@x\n        with:\n          path: .\n          name: ",
    "uses: actions/cache@x\n        with:\n          path: .\n          key: ",
  ])
  func `fails where an expression makes a name that the action refuses`(
    step: String
  ) async throws {
    let run = try await playground.steps(
      "      - \(step)${{ env.NAME }}\n", head: "env:\n  NAME: \"a:b,c\"\n")

    #expect(run.steps[0].output.contains("which the action refuses"))
    #expect(run.result == .failure)
  }

  @Test(arguments: [
    ("", "::warning::no files were found for x\n", "success"),
    ("          if-no-files-found: ignore\n", "nothing to upload\n", "success"),
    ("          if-no-files-found: error\n", "::error::no files were found for x.\n", "failure"),
  ])
  func `says that there is nothing to upload`(
    more: String, output: String, result: String
  ) async throws {
    let run = try await playground.steps(upload("x", "            none\n", more: more))

    #expect(run.steps[0].output == output)
    #expect(run.result.rawValue == result)
  }

  @Test func `fails at an artifact that is not there`() async throws {
    let run = try await playground.steps(
      "      - uses: actions/download-artifact@x\n        with:\n          name: none\n")

    #expect(run.steps[0].output == "::error::there is no artifact \"none\".\n")
    #expect(run.result == .failure)
  }

  @Test(arguments: [
    ("hashFiles('README.md')", true), ("hashFiles('**/*.md')", true), ("hashFiles('*.md')", true),
    ("hashFiles('sub/*.md')", true), ("hashFiles('*.txt')", false), ("hashFiles('sub')", false),
  ])
  func `hashes the files that match`(expression: String, finds: Bool) async throws {
    try playground.write("repo/sub/deep.md", "x")

    let run = try await playground.steps(checkout + "      - run: echo \"${{ \(expression) }}\"\n")

    #expect((run.steps[1].output != "\n") == finds)
  }
}
