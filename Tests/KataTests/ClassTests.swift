import Foundation
import KataKit
import TestSupport
import Testing
import kata

/// `kata class` with the real compiler, each copy in a process of its own.
@Suite(.enabled(if: Confinement.isPossible, "this kernel has no Landlock"))
struct ClassTests {
  let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout() }

  @Test func `wants a folder`() {
    #expect(checkout.kata("class").code == 64)
  }

  @Test(arguments: [
    ["--format", "pdf"], ["--jobs", "0"], ["--jobs", "two"], ["--json", "--format", "csv"],
  ])
  func `refuses what it cannot read`(words: [String]) {
    #expect(checkout.run(["class", "clones"] + words).code == 64)
  }

  @Test func `says that a folder holds no clone`() throws {
    try checkout.write("", to: "clones/notes.txt")

    let shown = checkout.kata("class", "clones")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("/clones holds no folder; each clone is one"))
  }

  @Test func `takes no clone for a class`() throws {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("class", ".")

    #expect(shown.code == 64)
    #expect(shown.complaints.contains("is one learner's clone itself"), "\(shown)")
  }

  @Test func `says that nobody has begun anything`() throws {
    try checkout.write("", to: "clones/ada/Workspace/notes.txt")

    let shown = checkout.kata("class", "clones")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("Nothing was graded: no clone has a copy"), "\(shown)")
  }

  @Test func `names the file that cannot be written`() throws {
    try checkout.write("", to: "clones/ada/Workspace/notes.txt")

    let shown = checkout.kata("class", "clones", "--output", "none/class.txt")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("Cannot write none/class.txt: "), "\(shown)")
  }

  @Test func `grades each learner, whatever another does`() async throws {
    try checkout.useRealToolchain()
    try write(
      "ada", "@Test func `is forty-two`() { #expect(answer == 42) }\n",
      code: "public let answer = 42\n")
    try write("bob", "@Test func falls() { fatalError(\"over\") }\n")
    try write(
      "mallory",
      """
      @Test func cheats() throws {
        let path = "\(checkout.root.path)/clones/ada/HIT"
        try "hit".write(toFile: path, atomically: false, encoding: .utf8)
        #expect(answer == 41)
      }

      """)
    try checkout.write("", to: "clones/zoe/README.md")

    let shown = try await onOwnThread { [checkout] in
      checkout.reallyKata("class", "clones", "--json")
    }

    let table = try #require(
      try? JSONDecoder().decode(ClassTable.self, from: Data(shown.output.utf8)), "\(shown)")
    #expect(table.rows.map(\.learner) == ["ada", "bob", "mallory", "zoe"])
    let verdicts = table.rows.map { $0.grades.first?.verdict ?? "" }
    #expect(verdicts[0].contains("our tests on its code"), "\(verdicts)")
    #expect(verdicts[1].contains("0 of 1 pass: \"falls\": the process stopped"), "\(verdicts)")
    #expect(verdicts[2].contains("0 of 1 pass"), "\(verdicts)")
    #expect(table.rows[3].problem != nil)
    #expect((try? checkout.read("clones/ada/HIT")) == nil)
    #expect(shown.complaints.contains("[3 of 3]"))
    #expect(try checkout.read("clones/.grades/class.csv").contains("mallory,Demo,no,0,10"))
  }

  private func write(_ learner: String, _ test: String, code: String? = nil) throws {
    let base = "clones/\(learner)/Workspace/01-unit-tests/Demo"
    try checkout.write(
      KataPackage.manifest(name: "Demo", uses: []), to: "\(base)/Package.swift")
    try checkout.write(code ?? "public let answer = 41\n", to: "\(base)/Sources/Demo/Demo.swift")
    try checkout.write(
      "import Foundation\nimport Testing\nimport Demo\n\n\(test)",
      to: "\(base)/Tests/DemoTests/DemoTests.swift")
  }
}
