import Foundation
import Fuzzing
import TestSupport
import Testing

/// Children that note a number as the fuzzer does, and then end in each way there is.
@Suite struct `A supervisor` {
  private let folder = TemporaryFolder()
  private var file: URL { folder.url.appending(path: "number") }

  private func ending(
    _ script: String, patience: Double = 60
  ) async throws -> Supervisor.Ending {
    let file = file
    return try await onOwnThread {
      let supervisor = Supervisor(patience: patience, file: file)
      return try supervisor.run(URL(filePath: "/bin/sh"), ["-c", script, file.path])
    }
  }

  @Test func `passes the code of a child that ends by itself`() async throws {
    #expect(try await ending("exit 3") == .left(code: 3))
  }

  @Test func `names the input at which a child crashed`() async throws {
    let ending = try await ending(
      #"printf '\007\001\000\000\000\000\000\000' > "$0"; kill -ILL $$"#)
    #expect(ending == .crashed(signal: SIGILL, number: 263))
  }

  @Test func `names the input that hangs and ends the child`() async throws {
    let ending = try await ending(
      #"printf '\005\000\000\000\000\000\000\000' > "$0"; exec tail -f /dev/null"#, patience: 0.2)
    #expect(ending == .hung(number: 5))
  }

  @Test func `reads the number that a campaign notes`() throws {
    try Data().write(to: file)
    #expect(ProgressNote.number(in: file) == nil)
    let note = try ProgressNote(file)
    note.write(8_000_000_000)
    note.write(12)
    #expect(ProgressNote.number(in: file) == 12)
  }
}
