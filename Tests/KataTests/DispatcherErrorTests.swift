import Foundation
import KataKit
import Testing
import kata

@Suite struct DispatcherErrorTests {
  let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout() }

  @Test func `leaves with 64 for an unknown kata and names the nearest`() {
    let shown = checkout.kata("start", "Dmeo")

    #expect(shown.code == 64)
    #expect(shown.output.isEmpty)
    #expect(shown.complaints == "kata: There is no kata named \"Dmeo\". Did you mean Demo?\n")
  }

  @Test func `leaves with 64 for an unknown verb, names the nearest and shows the usage`() {
    let shown = checkout.kata("lst")

    #expect(shown.code == 64)
    #expect(shown.output.isEmpty)
    #expect(shown.complaints.hasPrefix("kata: There is no verb \"lst\". Did you mean list"))
    #expect(shown.complaints.contains("\nusage: kata [VERB] [NAME] [FLAGS]\n"))
  }

  @Test func `leaves with 64 when no kata is named and none is current`() {
    let shown = checkout.kata("hint")

    #expect(shown.code == 64)
    #expect(
      shown.complaints
        == "kata: You are in no kata yet. Name one: swift run kata list shows them.\n")
  }

  @Test func `leaves with 64 when start has no name`() {
    let shown = checkout.kata("start")

    #expect(shown.code == 64)
    #expect(shown.complaints == "kata: Which kata? For example: swift run kata start Demo\n")
  }

  @Test(arguments: ["test", "log"])
  func `leaves with 2 for a kata that is not started`(_ verb: String) {
    let shown = checkout.kata(verb, "Demo")

    #expect(shown.code == 2)
    #expect(shown.complaints == "kata: Demo is not started yet. Type: swift run kata start Demo\n")
  }

  @Test func `leaves with 2 when verify cannot write the page of the path`() throws {
    try checkout.write("", to: "Katas/README.md/in-the-way")

    let shown = checkout.kata("verify", "--write-path")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("Cannot write"))
    #expect(!shown.output.contains("--write-path"))
  }

  @Test func `leaves with 2 outside a checkout`() throws {
    try FileManager.default.removeItem(at: checkout.root.appending(path: "Package.swift"))

    let shown = checkout.kata("list")

    #expect(shown.code == 2)
    #expect(shown.complaints.hasPrefix("kata: This is not a checkout of RedGreen"))
  }

  @Test func `leaves with 2 for a broken kata and names its file`() throws {
    try checkout.write("{}", to: "Katas/01-unit-tests/Demo/kata.json")

    let shown = checkout.kata("list")

    #expect(shown.code == 2)
    #expect(
      shown.complaints.hasPrefix(
        "kata: Katas/01-unit-tests/Demo/kata.json: must have the member \"number\"\n"))
  }

  @Test func `prints the remedy and leaves with 2 where a test has no toolchain`() {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("test", "Demo", searchPath: "")

    #expect(shown.code == 2)
    #expect(shown.output.isEmpty)
    #expect(
      shown.complaints == """
        kata: \(ToolchainError.missing)

          Mend it with:  \(ToolchainError.missing.remedy)

        """)
  }

  @Test func `only warns of a missing toolchain where none is needed`() {
    let shown = checkout.kata("list", searchPath: "")

    #expect(shown.code == 0)
    #expect(shown.lines.contains("1  Demo  10 min"))
    #expect(shown.complaints.contains(ToolchainError.missing.remedy))
  }

  @Test func `prints help on standard output and leaves with 0`() {
    let shown = checkout.kata("--help")

    #expect(shown.code == 0)
    #expect(shown.complaints.isEmpty)
    let verbs = Verb.all.filter { !$0.isInternal }.map(\.name)
    #expect(verbs.filter { shown.output.contains("\n  \($0) ") } == verbs)
  }

  @Test func `prints help on one verb with its flags`() {
    let shown = checkout.kata("test", "--help")

    #expect(
      shown.lines == [
        "usage: kata test [NAME] [--json] [--filter VALUE]",
        "build it, run its tests, say the colour",
        "--filter REGEX  only the tests whose names match",
        "--json          the same as JSON, for a program",
      ])
  }

  @Test(arguments: Verb.all.map(\.name))
  func `explains every flag of every verb`(_ name: String) throws {
    let verb = try #require(Verb.named(name))
    let lines = checkout.kata(name, "--help").lines
    let unexplained = verb.flags.union(verb.options).filter { flag in
      !lines.contains { $0.hasPrefix("\(flag) ") }
    }
    #expect(unexplained == [])
  }

  @Test func `lists the bugs where none has the name that a hint is asked for`() throws {
    try checkout.writeBug("answers-43")
    let shown = checkout.kata("hint", "Demo", "--bug", "nope")

    #expect(shown.code == 64)
    #expect(
      shown.complaints == "kata: Demo has no bug named \"nope\". Its bugs are: answers-43.\n")
  }

  @Test func `says its version`() {
    let shown = checkout.kata("--version")

    #expect(shown.code == 0)
    #expect(shown.output == "kata 0.1, for Swift 6.3\n")
  }

  @Test func `folds its complaints and its usage on a narrow screen`() {
    let shown = checkout.run(["lst"], width: 50, isTerminal: true)

    let lines = shown.complaints.split(separator: "\n")
    #expect(lines.filter { $0.count > 50 } == [])
  }

  @Test func `says that a broken progress is kept, and where`() throws {
    try checkout.write("torn", to: "Workspace/progress.json")

    let shown = checkout.kata("list")

    #expect(shown.code == 0)
    let words = shown.complaints.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.hasPrefix(
        "kata: Workspace/progress.json was broken. It is kept as Workspace/progress-unreadable-"))
    #expect(words.hasSuffix("and your progress begins anew; your copies are untouched."))
  }

  @Test func `says that a broken progress is back from its copy`() throws {
    _ = checkout.kata("start", "Demo")
    try checkout.write("torn", to: "Workspace/progress.json")

    let shown = checkout.kata("list")

    #expect(shown.complaints.contains("and your progress is as after your last command;"))
  }

  @Test func `shows the help on one verb, however it is asked for`() {
    #expect(checkout.kata("help", "test") == checkout.kata("test", "--help"))
  }

  @Test func `leaves with 64 for help on no verb`() {
    let shown = checkout.kata("help", "tset")

    #expect(shown.code == 64)
    #expect(shown.complaints.hasPrefix("kata: There is no verb \"tset\". Did you mean test"))
  }

  @Test func `resets no kata that was never started`() throws {
    let shown = checkout.kata("reset", "Demo")

    #expect(shown.code == 2)
    #expect(
      shown.complaints == "kata: Demo is not started yet. Type: swift run kata start Demo\n")
    #expect((try? checkout.read("Workspace/01-unit-tests/Demo/README.md")) == nil)
  }

  @Test func `leaves with 2 for a log that is a folder, and says which`() throws {
    _ = checkout.kata("start", "Demo")
    try checkout.write("", to: "Workspace/01-unit-tests/Demo/log.jsonl/x")

    let shown = checkout.kata("log", "Demo")

    #expect(shown.code == 2)
    #expect(
      shown.complaints.hasSuffix(
        "/Workspace/01-unit-tests/Demo/log.jsonl cannot be opened: it is no file; move it away\n"))
  }

  @Test func `leaves with 64 for the command's own verb without its words`() {
    #expect(checkout.kata("grade-copy").code == 64)
  }

  @Test func `shows no verb that is the command's own`() {
    #expect(!checkout.kata("help").output.contains("grade-copy"))
  }

  @Test func `leaves with 2 for a log without a step, which proves nothing`() throws {
    try checkout.write(
      """
      # Empty

      ## 0 · Start

      `Sources/Demo/Demo.swift`
      ```swift
      let answer = 41
      ```

      """, to: "Empty.md")

    let shown = checkout.kata("replay", "Empty.md")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("has no step, so nothing is proved."))
  }
}
