import Foundation
import Testing

@Suite struct `The rules of the house` {
  /// A text that no Swift file may hold, and the files that hold it for a reason.
  struct Ban: CustomTestStringConvertible {
    var text: String
    var exempt: Set<String> = []
    var testDescription: String { text }
  }

  /// The soundness rules name what they forbid, and the woven switch is generated code.
  static let rules: Set<String> = [
    "Sources/KataKit/Soundness/ForbiddenText.swift",
    "Tests/ArchitectureTests/HouseRuleTests.swift",
    "Tests/KataKitTests/Soundness/ForbiddenTextTests.swift",
    "Tests/KataKitTests/Soundness/ExpectationSoundnessTests.swift",
    "Tests/KataKitTests/Soundness/SwiftScannerTests.swift",
  ]

  static let bans = [
    Ban(text: "@unchecked Sendable"),
    Ban(
      text: "nonisolated(unsafe)",
      exempt: [
        "Sources/Cryptography/Backend/SigningKey+OpenSSL.swift",
        "Sources/KataKit/Judge/SwitchSource.swift",
      ]),
    Ban(text: "try!"),
    Ban(text: "@testable"),
    Ban(text: "Task.sleep", exempt: ["Tests/KataKitTests/Judge/GradeReportTests.swift"]),
    Ban(text: "Thread.sleep"),
    Ban(text: "usleep("),
    // The runner tells the child of an exit test, between two runs, which bug is active.
    Ban(text: "setenv(", exempt: ["Sources/KataRunner/Switch.swift"]),
    // Foundation lists the open descriptors of the whole process before each start, into a buffer
    // of one size: among thousands of them that has crashed. `CommandRunner` starts programs here.
    Ban(
      text: "= Process()",
      exempt: ["Katas/Questions/PracticeProofs/Sources/PracticeProofs/Shell.swift"]),
    Ban(text: "TODO"),
    Ban(text: "FIXME"),
  ]

  static let folders = ["Sources", "Tests", "Katas", ".ci", ".github"]

  static var paths: [String] {
    folders.flatMap { Repository.files(in: $0, ending: ".swift") }
  }

  @Test func `there is something to look at`() {
    #expect(Self.paths.count > 150)
  }

  @Test(arguments: bans)
  func `no Swift file holds it`(ban: Ban) throws {
    for path in Self.paths where !Self.rules.contains(path) && !ban.exempt.contains(path) {
      let text = try Repository.text(path)
      // Most files hold none, and to look at the whole text is far cheaper than at each line.
      guard Data(text.utf8).range(of: Data(ban.text.utf8)) != nil else { continue }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let hits = lines.indices.filter { lines[$0].contains(ban.text) }.map { $0 + 1 }
      #expect(hits.isEmpty, "\(path):\(hits)")
    }
  }

  @Test func `each file that is exempt holds what it is exempt from`() throws {
    for path in Self.rules.sorted() {
      let text = try Repository.text(path)
      #expect(Self.bans.contains { text.contains($0.text) }, "\(path)")
    }
    for ban in Self.bans {
      for path in ban.exempt.sorted() {
        #expect(try Repository.text(path).contains(ban.text), "\(path) holds no \(ban.text)")
      }
    }
  }

  @Test func `no file is longer than 400 lines`() throws {
    for path in Self.paths {
      let count = try Repository.text(path).count { $0 == "\n" }
      #expect(count <= 400, "\(path) has \(count) lines")
    }
  }

  @Test func `the middle source file has at most 90 lines`() throws {
    let lengths = try Repository.files(in: "Sources", ending: ".swift")
      .map { path in try Repository.text(path).count { $0 == "\n" } }.sorted()
    #expect(lengths[lengths.count / 2] <= 90)
  }

  @Test func `a folder is named after a concept`() {
    let banned: Set<Substring> = ["Utils", "Helpers", "Common", "Managers", "Impl", "Misc"]
    for path in Repository.files(in: "Sources", ending: ".swift") {
      #expect(banned.isDisjoint(with: path.split(separator: "/")), "\(path)")
    }
  }
}
