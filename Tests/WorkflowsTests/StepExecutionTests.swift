import Testing
import Workflows

@Suite struct StepExecutionTests {
  let playground: Playground

  init() throws { playground = try Playground() }

  @Test(arguments: [
    ("", "", "success"), ("        shell: bash\n", "", "failure"),
    ("        shell: sh\n", "", "success"), ("", "    container: swift\n", "success"),
  ])
  func `uses the shell that GitHub uses, with or without pipefail`(
    shell: String, job: String, result: String
  ) async throws {
    let run = try await playground.steps("      - run: false | cat\n\(shell)", job: job)

    #expect(run.result.rawValue == result)
  }

  @Test func `has bash outside of a container and sh inside`() async throws {
    let step = "      - run: echo \"${BASH_VERSION:+bash}\"\n"

    let outside = try await playground.steps(step)
    let inside = try await playground.steps(step, job: "    container: swift\n")

    #expect(outside.steps[0].output == "bash\n")
    #expect(inside.steps[0].output == "\n")
  }

  @Test func `stops a script at its first failing command`() async throws {
    let run = try await playground.steps("      - run: |\n          false\n          echo on\n")

    #expect(run.steps[0].output == "::error::Process completed with exit code 1.\n")
  }

  @Test func `skips what follows a failure, but for who asks`() async throws {
    let run = try await playground.steps(
      """
            - run: exit 3
              id: first
            - run: echo no
            - run: echo ${{ steps.first.outcome }}
              if: failure()
            - run: echo yes
              if: ${{ !cancelled() }}
      """)

    #expect(run.steps.map(\.outcome.rawValue) == ["failure", "skipped", "success", "success"])
    #expect(run.steps[2].output == "failure\n")
    #expect(run.failedStep?.name == "exit 3")
  }

  @Test func `lets a step fail that may`() async throws {
    let run = try await playground.steps(
      "      - run: exit 1\n        continue-on-error: true\n      - run: echo on\n")

    #expect(run.result == .success)
    #expect(run.steps[0].outcome == .failure)
    #expect(run.steps[1].output == "on\n")
  }

  @Test func `hands the environment, outputs, paths and the summary on`() async throws {
    let run = try await playground.steps(
      """
            - id: first
              run: |
                echo "COLOUR=red" >> "$GITHUB_ENV"
                printf 'TEXT<<END\\na\\nb\\nEND\\n' >> "$GITHUB_ENV"
                echo "number=4=2" >> "$GITHUB_OUTPUT"
                echo "$PWD/tools" >> "$GITHUB_PATH"
                echo "# Done" >> "$GITHUB_STEP_SUMMARY"
                mkdir tools; printf '#!/bin/sh\\necho tool' > tools/ours; chmod +x tools/ours
            - run: echo "$COLOUR $TEXT $NUMBER $OWN"; ours
              env:
                NUMBER: ${{ steps.first.outputs.number }}
                OWN: ${{ env.COLOUR }}
      """)

    #expect(run.steps[1].output == "red a\nb 4=2 red\ntool\n")
    #expect(run.summary == "# Done\n")
  }

  @Test func `lets the nearest environment win`() async throws {
    let run = try await playground.steps(
      "      - run: echo $A $B $C\n        env:\n          C: step\n",
      job: "    env:\n      B: job\n      C: job\n", head: "env:\n  A: all\n  B: all\n")

    #expect(run.steps[0].output == "all job step\n")
  }

  @Test func `gives a step's environment what stood there before the step`() async throws {
    let run = try await playground.steps(
      """
            - run: echo "$A $B"
              env:
                A: step
                B: ${{ env.A }}
      """, head: "env:\n  A: all\n")

    #expect(run.steps[0].output == "step all\n")
  }

  @Test func `runs a step in a folder that an expression names`() async throws {
    let run = try await playground.steps(
      """
            - run: mkdir below
            - run: basename "$PWD"
              working-directory: ${{ env.FOLDER }}
              env:
                FOLDER: below
      """)

    #expect(run.steps[1].output == "below\n")
  }

  @Test(arguments: [("push", "7"), ("pull_request", "1")])
  func `knows the number of a pull request, and none of a push`(
    event: String, number: String
  ) async throws {
    var options = WorkflowExecutor.Options()
    options.event = event

    let run = try await playground.steps(
      "      - run: echo ${{ github.event.pull_request.number || 7 }}\n", options: options)

    #expect(run.steps[0].output == "\(number)\n")
  }

  @Test func `wants a number of minutes of an expression`() async throws {
    let error = await #expect(throws: WorkflowError.self) {
      try await playground.steps(
        "      - run: echo\n        timeout-minutes: ${{ env.LIMIT }}\n",
        head: "env:\n  LIMIT: \"15\"\n")
    }

    #expect(error?.problem.contains("write fromJSON") == true)
    #expect(error?.problem.hasSuffix("(job \"one\", step \"echo\")") == true)
  }

  @Test func `fails a step that writes nonsense into a file of the runner`() async throws {
    let run = try await playground.steps("      - run: echo nonsense >> \"$GITHUB_OUTPUT\"\n")

    #expect(run.result == .failure)
    #expect(run.steps[0].output.contains("\"nonsense\" is neither NAME=VALUE"))
  }

  @Test func `reads annotations`() async throws {
    let run = try await playground.steps(
      "      - run: echo '::error file=a.swift,line=3,title=Two%3A::one%0Atwo'\n")

    let expected = [("error", "a.swift", 3, "Two:", "one\ntwo")]
    let seen = run.steps[0].annotations.map { ($0.level, $0.file, $0.line, $0.title, $0.message) }
    #expect(seen.count == 1)
    #expect(seen[0] == expected[0])
  }

  @Test func `says where an expression is wrong`() async throws {
    let error = await #expect(throws: WorkflowError.self) {
      try await playground.steps("      - run: echo\n      - run: echo ${{ secrets.KEY }}\n")
    }

    #expect(error?.line == 7)
    #expect(error?.description.contains("\"secrets\" is not simulated") == true)
  }
}
