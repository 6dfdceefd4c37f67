import Foundation
import KataKit
import Testing

@Suite(.enabled(if: InstalledGit.answers, "git is not installed"))
struct GitHistoryErrorTests {
  private let history = GitHistory(git: GitCommand())

  private func git(_ arguments: String..., in folder: URL) throws {
    let author = ["-c", "user.name=A", "-c", "user.email=a@example.invalid"]
    _ = try GitCommand().run(author + arguments, in: folder, input: nil)
  }

  /// The error of packing the Roman log after a change to its repository.
  private func packError(
    after change: (URL) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> GitHistoryError? {
    try withLogFolder { folder in
      try history.unpack(Roman.document, into: folder)
      try change(folder)
      return #expect(throws: GitHistoryError.self, sourceLocation: sourceLocation) {
        try history.pack(from: folder)
      }
    }
  }

  @Test func `refuses a folder that is not empty`() throws {
    try withLogFolder { folder in
      try Data().write(to: folder.appending(path: "mine"))
      let error = #expect(throws: GitHistoryError.self) {
        try history.unpack(Roman.document, into: folder)
      }
      #expect(error == .notEmpty(path: folder.path))
    }
  }

  @Test func `writes nothing where a diff does not fit`() throws {
    var document = try Roman.document
    document.start = FileTree()
    let names = try withLogFolder { folder in
      #expect(throws: RedGreenError.self) { try history.unpack(document, into: folder) }
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
    #expect(names == [])
  }

  @Test func `refuses a folder inside another repository`() throws {
    try withLogFolder { folder in
      try history.unpack(Roman.document, into: folder)
      let inner = folder.appending(path: "Sources")
      let error = #expect(throws: GitHistoryError.self) { try history.pack(from: inner) }
      #expect(error == .notARepository(path: inner.path))
    }
  }

  @Test func `refuses changes that are not committed`() throws {
    let error = try packError { folder in
      try Data("x".utf8).write(to: folder.appending(path: Roman.sourcePath))
    }
    #expect(error == .uncommitted(paths: [Roman.sourcePath]))
  }

  @Test func `refuses a rebase under way`() throws {
    let error = try packError { folder in
      let rebase = folder.appending(path: ".git/rebase-merge")
      try FileManager.default.createDirectory(at: rebase, withIntermediateDirectories: true)
    }
    #expect(error == .rebaseUnderWay)
  }

  @Test func `names a commit that is no step`() throws {
    let error = try packError {
      try git("commit", "--quiet", "--amend", "-m", "wip", in: $0)
    }
    let text = error.map(String.init(describing:)) ?? ""
    #expect(text.hasSuffix("“wip”: “wip” is not “## N · Kind · title”"))
  }

  @Test func `names a commit without a result`() throws {
    let error = try packError {
      try git("commit", "--quiet", "--amend", "-m", "3 · Refactor · x", in: $0)
    }
    let text = error.map(String.init(describing:)) ?? ""
    #expect(text.contains("“3 · Refactor · x”: the step has no result line"))
  }

  @Test func `names a commit that changes nothing`() throws {
    let error = try packError {
      let message = "4 · Refactor · x\n\n> ✔ 1 test"
      try git("commit", "--quiet", "--allow-empty", "-m", message, in: $0)
    }
    let text = error.map(String.init(describing:)) ?? ""
    #expect(text.contains("“4 · Refactor · x” changes no file"))
  }

  @Test func `names a link`() throws {
    let error = try packError { folder in
      let link = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "x")
      try git("add", "link", in: folder)
      try git("commit", "--quiet", "-m", "4 · Refactor · x\n\n> ✔ 1 test", in: folder)
    }
    #expect(error?.description.hasSuffix("link is not a regular file") == true)
  }

  @Test func `passes on what git complains about`() throws {
    let error = try withLogFolder { folder in
      #expect(throws: GitError.self) {
        try GitCommand().run(["rev-parse", "--verify", "HEAD"], in: folder, input: nil)
      }
    }
    guard case .failed(_, let code, let message) = error else {
      Issue.record("expected failed, found \(String(describing: error))")
      return
    }
    #expect(code == 128 && message.contains("not a git repository"))
  }
}
