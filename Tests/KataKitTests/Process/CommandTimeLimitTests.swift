import Foundation
import KataKit
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct CommandTimeLimitTests {
  let folder = TemporaryFolder()
  let runner = CommandRunner()

  @Test func `kills a sleeping program at its limit`() async throws {
    let result = try await shell("sleep 30", timeLimit: 0.1)

    #expect(result.exit == .timedOut)
  }

  @Test func `kills the children of a program at its limit`() async throws {
    let result = try await shell("sleep 30 & echo $!; wait", timeLimit: 0.3)

    #expect(result.exit == .timedOut)
    let child = try #require(Int32(result.output.prefixLine))
    #expect(ends(child))
  }

  @Test func `kills the children that a program leaves behind`() async throws {
    let result = try await shell("sleep 30 & echo $!", timeLimit: 20)

    #expect(result.exit == .code(0))
    let child = try #require(Int32(result.output.prefixLine))
    #expect(ends(child))
  }

  @Test func `ends a program that prints without end`() async throws {
    let result = try await shell("yes", timeLimit: 0.1)

    #expect(result.exit == .timedOut)
    #expect(result.output.contains(" bytes left out …"))
  }

  @Test func `keeps what a program printed before its limit`() async throws {
    let result = try await shell("echo begun; sleep 30", timeLimit: 0.3)

    #expect(result.output == "begun\n")
  }

  @Test func `ends a program that ignores polite signals`() async throws {
    let result = try await shell("trap '' TERM INT HUP; sleep 30", timeLimit: 0.1)

    #expect(result.exit == .timedOut)
  }

  private func shell(_ script: String, timeLimit: Double) async throws -> CommandResult {
    let command = Command("/bin/sh", ["-c", script], in: folder.url, timeLimit: timeLimit)
    return try await onOwnThread { [runner] in try runner.run(command) }
  }

  /// Whether a process that was killed is gone soon: the signal was sent, not yet delivered.
  private func ends(_ pid: Int32) -> Bool {
    for _ in 0..<6000 where isAlive(pid) { poll(nil, 0, 10) }
    return !isAlive(pid)
  }

  /// Whether a process runs; one that was killed and waits to be collected does not.
  private func isAlive(_ pid: Int32) -> Bool {
    guard kill(pid, 0) == 0 else { return false }
    let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    return stat.map { !$0.contains(") Z ") } ?? false
  }
}
