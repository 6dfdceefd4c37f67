import Testing
import Workflows

@Suite struct WorkingFolderTests {
  let playground: Playground

  init() throws { playground = try Playground() }

  @Test func `runs a step in a folder by its whole path`() async throws {
    let run = try await playground.steps(
      """
            - run: mkdir below
            - run: basename "$PWD"
              working-directory: ${{ github.workspace }}/below
      """)

    #expect(run.steps[1].output == "below\n")
  }

  @Test func `fails a step whose folder is not there`() async throws {
    let run = try await playground.steps(
      "      - run: echo\n        working-directory: none\n")

    #expect(run.steps[0].output.hasPrefix("::error::there is no folder \""))
    #expect(run.result == .failure)
  }

  private static let three = """
          - run: mkdir all job step
            working-directory: .
          - run: basename "$PWD"
          - run: basename "$PWD"
            working-directory: step

    """

  @Test(arguments: [
    ("", "    defaults:\n      run:\n        working-directory: job\n", "job\n"),
    ("defaults:\n  run:\n    working-directory: all\n", "", "all\n"),
    (
      "defaults:\n  run:\n    working-directory: all\n",
      "    defaults:\n      run:\n        working-directory: ${{ 'job' }}\n", "job\n"
    ),
  ])
  func `takes the folder of the step, the job or the workflow`(
    head: String, job: String, folder: String
  ) async throws {
    let run = try await playground.steps(Self.three, job: job, head: head)

    #expect(run.steps.map(\.output) == ["", folder, "step\n"])
  }
}
