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
    #expect(looks[3].lines.contains("All 1 steps are done."))
    #expect(looks[3].lines.contains("times that a test turned red      1         1"))
  }
}
