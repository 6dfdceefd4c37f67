import Foundation
import Testing

@Suite struct `The documents` {
  static let pages = ["README.md", "CONTRIBUTING.md", "Katas/README.md"]

  @Test(arguments: pages)
  func `every link leads somewhere`(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    let links = try Repository.text(page).matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    for link in links {
      let target = folder.appending(path: link)
      #expect(FileManager.default.fileExists(atPath: target.path), "\(page) links to \(link)")
    }
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
