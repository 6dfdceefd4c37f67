import Foundation
import KataKit
import Testing
import kata

/// The way of a learner through the verbs, on a checkout of the test's own.
@Suite struct DispatcherPathTests {
  let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout(katas: ["Demo", "Other"]) }

  @Test func `greets a newcomer with one command`() {
    let shown = checkout.kata()

    #expect(shown.code == 0)
    #expect(
      shown.lines == [
        "RedGreen · learn to write tests, and have your tests tested",
        "Begin with   swift run kata start Demo",
      ])
  }

  @Test func `says where the learner is and what comes next`() {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata()

    #expect(
      shown.lines == [
        "RedGreen · from the first red test to a pipeline you can trust",
        "01 unit tests   ◐ ○   0 of 2 done", "You are in   Demo",
        "Go on        swift run kata watch",
        "After that   Other", "10 min: Why?", "You practise reading. It answers Q1.",
      ])
  }

  @Test func `lists katas with their groups and states`() {
    _ = checkout.kata("start", "Other")

    let shown = checkout.kata("list")

    #expect(shown.code == 0)
    #expect(
      shown.lines == [
        "01 unit tests", "1  Demo   10 min", "Why?", "2  Other  10 min  started", "Why?",
      ])
  }

  @Test func `shows a kata's story, with lines of a paragraph joined`() {
    let shown = checkout.kata("show", "demo")

    #expect(
      shown.lines == [
        "Demo · 10 min · reading", "Ada asks. It answers.", "1. It says 42.",
        "Begin with   swift run kata start Demo",
      ])
  }

  @Test func `starts a kata and names its folder and the next step`() throws {
    let shown = checkout.kata("start", "Demo")

    #expect(shown.code == 0)
    #expect(shown.lines.first == "Demo is yours: Workspace/01-unit-tests/Demo")
    #expect(shown.lines.contains("Go on        swift run kata watch"))
    let copy = try checkout.read("Workspace/01-unit-tests/Demo/Sources/Demo/Demo.swift")
    #expect(copy == "let answer = 41\n")
  }

  @Test func `refuses to start a kata twice`() {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("start", "Demo")

    #expect(shown.code == 2)
    #expect(shown.output.isEmpty)
    #expect(
      shown.complaints.hasPrefix(
        "kata: Demo is started already: Workspace/01-unit-tests/Demo."))
  }

  @Test func `gives a question, a pointer, nearly the answer, then the next hint`() {
    _ = checkout.kata("start", "Demo")

    let texts = (1...4).map { _ in checkout.kata("hint").lines.prefix(2) }

    #expect(
      texts == [
        ["Demo · hint 1 of 2 · a question", "Which number?"],
        ["Demo · hint 1 of 2 · a pointer", "Look at 41."],
        ["Demo · hint 1 of 2 · nearly the answer", "It is 42."],
        ["Demo · hint 2 of 2 · a question", "And now?"],
      ])
  }

  @Test func `says that there is no further hint`() {
    _ = checkout.kata("start", "Demo")

    let last = (1...6).map { _ in checkout.kata("hint").lines.last }

    #expect(
      last == [
        "again: a pointer", "again: nearly the answer", "again: the next hint", "again: a pointer",
        "again: nearly the answer",
        "That was the last hint. From the first:  swift run kata hint Demo --topic 1",
      ])
  }

  @Test(arguments: ["0", "3", "two"])
  func `refuses a hint that is not there`(_ topic: String) {
    let shown = checkout.kata("hint", "Demo", "--topic", topic)

    #expect(shown.code == 64)
    #expect(shown.complaints == "kata: Demo has hints 1 to 2, not \(topic).\n")
  }

  @Test func `says where a reset keeps what was there`() throws {
    _ = checkout.kata("start", "Demo")
    try checkout.write("// mine\n", to: "Workspace/01-unit-tests/Demo/Sources/Demo/Demo.swift")

    let shown = checkout.kata("reset", "Demo")

    #expect(shown.code == 0)
    let prefix = "What you had is kept in "
    let line = try #require(shown.lines.first { $0.hasPrefix(prefix) })
    let backup = String(line.dropFirst(prefix.count))
    #expect(try checkout.read("\(backup)/Sources/Demo/Demo.swift") == "// mine\n")
  }

  @Test func `keeps the solution back before the kata is done`() {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("solution")

    #expect(shown.code == 2)
    #expect(shown.output.contains("swift run kata solution Demo --now"))
    #expect(!shown.output.contains("42"))
  }

  @Test func `shows the solution as a change, with its notes, to who insists`() {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("solution", "--now")

    #expect(shown.code == 0)
    #expect(shown.lines.contains("-let answer = 41"))
    #expect(shown.lines.contains("+let answer = 42"))
    #expect(shown.lines.last == "Because.")
  }

  @Test func `means the kata whose folder it is called in`() {
    _ = checkout.kata("start", "Other")
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("show", in: "Workspace/01-unit-tests/Other/Sources")

    #expect(shown.lines.first == "Other · 10 min · reading")
  }
}
