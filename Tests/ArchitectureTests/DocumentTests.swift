import Foundation
import Testing

@Suite struct `The documents` {
  /// The pages about the house, and those in its folders.
  static let pages =
    ["README.md", "CONTRIBUTING.md"]
    + [".github", "Fixtures", "Katas", "Sources"].flatMap {
      Repository.files(in: $0, ending: ".md")
    }

  @Test func `have links that all lead somewhere`() throws {
    let links = try Self.pages.flatMap(PageLink.all)
    for link in links where !link.isFound {
      Issue.record("\(link.page) links to \(link.target), which is not there")
    }
    #expect(Set(links.map(\.page)).count >= 15)
  }

  @Test(arguments: [
    ("#start", true), ("#finish", false), ("Katas/README.md", true), ("Katas/README", false),
    (".github/README.md#a-ci-folder", false), ("CONTRIBUTING.md#a-question", true),
    (".ci/run#L1", true), (".ci/run#L0", false), (".ci/run#L999", false), (".ci/runs#L1", false),
  ])
  func `of a link is known whether it leads somewhere`(target: String, isFound: Bool) {
    #expect(PageLink(page: "README.md", target: target).isFound == isFound)
  }

  @Test func `name no file of the house that is not there`() throws {
    let pages = Self.pages.filter { !$0.hasPrefix("Katas/") && !$0.hasPrefix("Sources/") }
    var count = 0
    for page in pages {
      for piece in InlineCode.pieces(of: try Repository.text(page)) {
        let path = /(?:Sources|Tests|Fixtures|Katas|\.ci|\.github)\/[\w.\/+-]*/
        guard let match = try path.prefixMatch(in: piece.text), !piece.text.contains("NN") else {
          continue
        }
        count += 1
        let file = Repository.root.appending(path: String(match.0)).path
        #expect(FileManager.default.fileExists(atPath: file), "\(page) names \(match.0)")
      }
    }
    #expect(count >= 20)
  }

  @Test func `the README names the test command that the gate runs`() throws {
    #expect(try Repository.text("README.md").contains("\n```\nswift test\n```\n"))
    #expect(try Repository.text(".ci/run").contains("swift test 2>&1"))
  }

  @Test(arguments: [
    ("Katas/02-test-doubles/RemindersOnTime/Sources/RemindersOnTime/Reminders.swift", "Reminders"),
    ("Katas/02-test-doubles/WelcomeMail/Sources/WelcomeMail/WelcomeMail.swift", "WelcomeMail"),
  ])
  func `a kata teaches the service that the library has`(path: String, service: String) throws {
    #expect(try Repository.text(path) == Repository.text("Sources/Services/\(service).swift"))
  }

  @Test func `the bug in the guide for authors is a real one`() throws {
    let guide = try Repository.text("CONTRIBUTING.md")
    let block = try #require(guide.firstMatch(of: /```json\n([\s\S]*?)```/)).1
    let shown = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? NSDictionary
    let bug = "Katas/01-unit-tests/FirstRed/Bugs/one-seats-left.json"
    let real = try JSONSerialization.jsonObject(with: Data(Repository.text(bug).utf8))
    #expect(shown == real as? NSDictionary)
  }
}
