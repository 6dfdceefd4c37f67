import Foundation
import KataKit
import Testing

struct GitCommandTests {
  /// A git that fails whatever it is asked.
  private struct RefusingGit: GitRunning {
    struct Refused: Error {}

    func run(_ arguments: [String], in directory: URL, input: String?) throws -> String {
      throw Refused()
    }
  }

  @Test func `says that git is missing`() throws {
    let error = #expect(throws: GitError.self) {
      try withLogFolder { folder in
        try GitCommand(environment: ["PATH": folder.path]).run(["version"], in: folder, input: nil)
      }
    }
    #expect(error == .missing)
  }

  @Test func `tells what to do where git is missing`() {
    let text = "git was not found in PATH; install git, or edit RedGreen.md by hand"
    #expect(GitError.missing.description == text)
  }

  @Test func `lets the error of another runner through`() throws {
    try withLogFolder { folder in
      _ = #expect(throws: RefusingGit.Refused.self) {
        try GitHistory(git: RefusingGit()).unpack(Roman.document, into: folder)
      }
    }
  }
}
