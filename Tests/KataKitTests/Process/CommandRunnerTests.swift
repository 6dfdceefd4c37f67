import Foundation
import KataKit
import TestSupport
import Testing

@Suite struct CommandRunnerTests {
  let folder = TemporaryFolder()
  let runner = CommandRunner()

  @Test(arguments: [0, 1, 64, 255])
  func `reports the exit code`(_ code: Int32) async throws {
    let result = try await shell("exit \(code)")

    #expect(result.exit == .code(code))
  }

  @Test(arguments: [("TERM", 15), ("SEGV", 11), ("KILL", 9)] as [(String, Int32)])
  func `reports the signal that ended the program`(_ name: String, _ number: Int32) async throws {
    let result = try await shell("kill -\(name) $$")

    #expect(result.exit == .signal(number))
  }

  @Test(arguments: [("exit 0", true), ("exit 1", false), ("kill -KILL $$", false)])
  func `counts only the exit code 0 as success`(_ script: String, _ isSuccess: Bool) async throws {
    let result = try await shell(script)

    #expect(result.succeeded == isSuccess)
  }

  @Test func `collects standard output and standard error in the order of printing`() async throws {
    let result = try await shell("echo one; echo two >&2; echo three")

    #expect(result.output == "one\ntwo\nthree\n")
  }

  @Test func `gives the program an empty standard input`() async throws {
    let result = try await shell("cat; echo end")

    #expect(result.output == "end\n")
  }

  @Test func `cuts long output in the middle and says how much is missing`() async throws {
    let result = try await shell("yes 0123456 | head -c 1200000; echo; echo last")

    let kept = 2 * OutputTail.capacity
    let gap = result.output.split(separator: "\n").filter { $0.contains("…") }
    #expect(gap == ["… \(1_200_006 - kept) bytes left out …"])
    #expect(result.output.prefix(8) == "0123456\n")
    #expect(result.output.suffix(6) == "\nlast\n")
  }

  @Test func `runs in the given folder, blanks and umlauts included`() async throws {
    let odd = folder.url.appending(path: "meine Übung 1")
    try FileManager.default.createDirectory(at: odd, withIntermediateDirectories: true)

    let result = try await shell("pwd", in: odd)

    #expect(result.output == odd.path + "\n")
  }

  @Test func `hands over exactly the given environment`() async throws {
    let command = Command(
      "/usr/bin/env", [], in: folder.url, environment: ["GREETING": "grüß dich = ja"])

    let result = try await run(command)

    #expect(result.output == "GREETING=grüß dich = ja\n")
  }

  @Test func `hands on its own environment where none is given`() async throws {
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])

    let result = try await shell("echo \"$PATH\"")

    #expect(result.output == path + "\n")
  }

  @Test func `hands over arguments as they are`() async throws {
    let command = Command("/bin/echo", ["two words", "$HOME", "\"quoted\""], in: folder.url)

    let result = try await run(command)

    #expect(result.output == "two words $HOME \"quoted\"\n")
  }

  @Test func `refuses a program that is missing and says why`() async throws {
    let command = Command("/no/such/program", [], in: folder.url)

    let error = await #expect(throws: CommandError.self) { _ = try await run(command) }

    #expect(
      error == .cannotStart(program: "/no/such/program", reason: "No such file or directory"))
  }

  @Test func `refuses a folder that is missing`() async throws {
    let command = Command("/bin/sh", ["-c", "true"], in: folder.url.appending(path: "gone"))

    let error = await #expect(throws: CommandError.self) { _ = try await run(command) }

    #expect(error == .cannotStart(program: "/bin/sh", reason: "No such file or directory"))
  }

  @Test func `returns results in the order of the commands, not of their ends`() async throws {
    let commands = ["sleep 0.1; echo slow", "echo quick", "exit 3"].map {
      Command("/bin/sh", ["-c", $0], in: folder.url)
    }

    let results = try await onOwnThread { [runner] in try runner.runTogether(commands) }

    #expect(results.map(\.output) == ["slow\n", "quick\n", ""])
    #expect(results.map(\.exit) == [.code(0), .code(0), .code(3)])
  }

  @Test func `fails as a whole when one of several programs is missing`() async throws {
    let commands = ["/bin/true", "/no/such/program"].map { Command($0, [], in: folder.url) }

    await #expect(throws: CommandError.self) {
      _ = try await onOwnThread { [runner] in try runner.runTogether(commands) }
    }
  }

  private func shell(_ script: String, in place: URL? = nil) async throws -> CommandResult {
    let command = Command("/bin/sh", ["-c", script], in: place ?? folder.url, timeLimit: 20)
    return try await run(command)
  }

  private func run(_ command: Command) async throws -> CommandResult {
    try await onOwnThread { [runner] in try runner.run(command) }
  }
}
