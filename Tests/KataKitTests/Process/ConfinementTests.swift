import Foundation
import KataKit
import TestSupport
import Testing

/// A program of a learner's may write into its own temporary folder and into the file of its events.
@Suite(.enabled(if: Confinement.isPossible, "this kernel has no Landlock"))
struct ConfinementTests {
  let folder = TemporaryFolder()

  @Test func `keeps a program from writing beside itself`() async throws {
    let result = try await run("echo cheat > ../mine.txt")

    #expect(!result.succeeded)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/mine.txt"))
  }

  @Test func `keeps a program from changing and removing what is there`() async throws {
    try folder.write("kept", to: "theirs/a.txt")

    _ = try await run("rm -rf ../theirs; echo changed > ../theirs/a.txt; mv ../theirs ../gone")

    #expect(try String(contentsOfFile: folder.path + "/theirs/a.txt", encoding: .utf8) == "kept")
  }

  @Test func `holds what the program starts to the same`() async throws {
    _ = try await run("(setsid sh -c 'echo cheat > ../mine.txt'; true)")

    #expect(!FileManager.default.fileExists(atPath: folder.path + "/mine.txt"))
  }

  @Test func `gives it a temporary folder, which is gone afterwards`() async throws {
    let result = try await run("echo here > $TMPDIR/a && cat $TMPDIR/a && echo $TMPDIR")

    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "here", "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: lines.last ?? "/"))
  }

  @Test func `lets it write its events`() async throws {
    let events = folder.path + "/events.jsonl"

    let result = try await run("echo one >> \"$2\"", ["--events", events])

    #expect(result.succeeded, "\(result.output)")
    #expect(try String(contentsOfFile: events, encoding: .utf8) == "one\n")
  }

  @Test func `ends a program that starts too many others`() async throws {
    let script = "i=0; while [ $i -lt 400 ]; do sleep 300 & i=$((i+1)); done; wait; echo all"

    let result = try await run(script)

    #expect(result.exit == .signal(9))
  }

  @Test func `leaves a program elsewhere alone`() async throws {
    let runner = CommandRunner(confinement: Confinement(programsIn: folder.url))
    let command = Command("/bin/sh", ["-c", "echo mine > mine.txt"], in: folder.url)

    let result = try await onOwnThread { try runner.run(command) }

    #expect(result.succeeded)
  }

  /// Runs a script as a program below the folder of the confined ones.
  private func run(_ script: String, _ arguments: [String] = []) async throws -> CommandResult {
    let programs = folder.url.appending(path: "programs")
    let program = try folder.write(
      "#!/bin/sh\n\(script)\n", to: "programs/test", isExecutable: true)
    let runner = CommandRunner(confinement: Confinement(programsIn: programs))
    let command = Command(program.path, arguments, in: programs, timeLimit: 120)
    return try await onOwnThread { try runner.run(command) }
  }
}
