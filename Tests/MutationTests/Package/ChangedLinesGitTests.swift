import Foundation
import KataKit
import Mutation
import TestSupport
import Testing

@Suite struct `Asking git for what changed` {
  private let folder = TemporaryFolder()

  private func git(_ words: String...) throws {
    let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"]
    let command = Command("/usr/bin/env", ["git"] + identity + words, in: folder.url)
    #expect(try CommandRunner().run(command).succeeded)
  }

  private func changed(since revision: String) throws -> ChangedLines {
    try ChangedLines.ask(since: revision, in: folder.url, runner: CommandRunner())
  }

  private func commit() throws {
    try git("init", "-q")
    try folder.write("1\n2\n3\n", to: "Sources/A.swift")
    try git("add", "-A")
    try git("commit", "-qm", "Begin")
  }

  @Test func `finds a changed line and a new file`() async throws {
    let lines = try await onOwnThread {
      try commit()
      try folder.write("1\ntwo\n3\n", to: "Sources/A.swift")
      try folder.write("1\n", to: "Sources/B.swift")
      return try changed(since: "HEAD")
    }
    #expect(!lines.contain(1...1, of: "Sources/A.swift"))
    #expect(lines.contain(2...2, of: "Sources/A.swift"))
    #expect(lines.contain(1...1, of: "Sources/B.swift"))
  }

  @Test(arguments: ["nowhere", "--output=x"])
  func `refuses what is no revision`(revision: String) async throws {
    let error = await #expect(throws: MutationError.self) {
      try await onOwnThread {
        try commit()
        return try changed(since: revision)
      }
    }
    guard case .noChanges(revision, _) = try #require(error) else {
      Issue.record("found \(String(describing: error))")
      return
    }
  }
}
