import Foundation
import KataKit
import TestSupport
import Testing
import kata

/// The coach in a pipe, where it looks once each time it is called, with the real compiler.
@Suite(.serialized) struct CoachTests {
  private let checkout: TemporaryCheckout
  private static let folder = "Workspace/01-unit-tests/LeapYears"

  init() throws {
    checkout = try TemporaryCheckout()
    let template = KataTemplate(
      name: "LeapYears", group: "01-unit-tests", form: .follow, number: 2)
    for (path, text) in template.files.files {
      try checkout.write(text, to: "Katas/01-unit-tests/LeapYears/\(path)")
    }
  }

  @Test func `says that a kata has no steps`() {
    let shown = checkout.kata("coach", "Demo")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("its Coach.md is missing"))
  }

  @Test func `says that only katas to follow are coached`() throws {
    let path = "Katas/01-unit-tests/Demo/kata.json"
    try checkout.write(
      try checkout.read(path).replacing("\"follow\"", with: "\"implement\""), to: path)

    let shown = checkout.kata("coach", "Demo")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("Demo is not a kata to follow"))
  }

  @Test func `says what is wrong with the steps`() throws {
    try checkout.write("Nothing.\n", to: "Katas/01-unit-tests/LeapYears/Coach.md")

    let shown = checkout.kata("coach", "LeapYears")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("Coach.md:1: the first line is no title"))
  }

  @Test func `is offered where a kata has steps for it`() throws {
    let started = checkout.kata("start", "LeapYears")

    #expect(started.lines.contains("Step by step swift run kata coach"))
    #expect(checkout.kata().lines.contains("Step by step swift run kata coach"))
    #expect(!checkout.kata("start", "Demo").output.contains("coach"))
    #expect(!checkout.kata().output.contains("coach"))
  }

  @Test func `is the way on where a lesson was left`() throws {
    _ = checkout.kata("start", "LeapYears")
    let kata = try Catalogue(root: checkout.root).kata(named: "LeapYears")
    var state = CoachState()
    state.title = "answers the question"
    try Workspace(root: checkout.root).remember(state, of: kata)

    #expect(checkout.kata().lines.contains("Go on        swift run kata coach"))
  }

  @Test func `takes up a learner who came without it, as the README shows`() async throws {
    try checkout.useRealToolchain()
    let kata = try Catalogue(root: `The README of the kit`.root).kata(named: "FirstRed")
    try FileManager.default.copyItem(
      at: kata.folder, to: checkout.root.appending(path: "Katas/01-unit-tests/FirstRed"))
    try FileManager.default.removeItem(
      at: checkout.root.appending(path: "Katas/01-unit-tests/Demo"))
    let course = try #require(try kata.course())
    _ = checkout.kata("start", "FirstRed")
    try course.trees[course.greens[2] - 1].write(
      to: checkout.root.appending(path: "Workspace/01-unit-tests/FirstRed"))

    let shown = try await onOwnThread { [checkout] in checkout.reallyKata("coach", "FirstRed") }

    let block = try `The README of the kit`.block(
      after: "transcript: kata coach FirstRed, at the third step")
    #expect(shown.output.hasSuffix(block), "\(shown.output) \(shown.complaints)")
    #expect(shown.lines.contains { $0.hasPrefix("✔ Step 2 is done already") })
  }

  @Test func `leads from the first red to the end`() async throws {
    try checkout.useRealToolchain()
    let looks = try await onOwnThread { [checkout] in
      let red = checkout.reallyKata("coach", "LeapYears")
      let still = checkout.reallyKata("coach", "LeapYears")
      try checkout.write(
        "public func leapYears() -> Int { 42 }\n",
        to: "\(Self.folder)/Sources/LeapYears/LeapYears.swift")
      let green = checkout.reallyKata("coach", "LeapYears")
      return [red, still, green, checkout.reallyKata("coach", "LeapYears")]
    }
    #expect(looks.map(\.code) == [0, 1, 0, 0], "\(looks.map(\.output)) \(looks[0].complaints)")
    #expect(looks[0].lines.contains("Step 1 of 1"))
    #expect(looks[0].lines.contains("RED for the right reason: expected 42, found 0."))
    #expect(looks[1].lines.contains { $0.hasPrefix("Still RED.") })
    #expect(looks[2].lines.contains("GREEN · step 1 of 1"))
    #expect(looks[3].lines.contains("All steps are done."))
    #expect(looks[3].lines.contains("times that a test turned red      1         1"))
  }
}
