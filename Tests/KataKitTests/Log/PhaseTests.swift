import Foundation
import KataKit
import Testing

struct PhaseTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let previous: Colour?
    let colour: Colour
    var tests = false
    var sources = false
    let phase: Phase?
  }

  static let cases = [
    Case(
      testDescription: "a test fails", previous: .green, colour: .red, tests: true, phase: .red),
    Case(testDescription: "the first run fails", previous: nil, colour: .red, phase: .red),
    Case(
      testDescription: "a change breaks a test", previous: .green, colour: .red, sources: true,
      phase: .red),
    Case(
      testDescription: "the test passes", previous: .red, colour: .green, sources: true,
      phase: .green),
    Case(
      testDescription: "the test is corrected", previous: .red, colour: .green, tests: true,
      phase: .green),
    Case(
      testDescription: "code is tidied", previous: .green, colour: .green, sources: true,
      phase: .refactor),
    Case(
      testDescription: "a test passes at once", previous: .green, colour: .green, tests: true,
      sources: true, phase: nil),
    Case(testDescription: "nothing changed", previous: .green, colour: .green, phase: nil),
    Case(
      testDescription: "the first run passes", previous: nil, colour: .green, sources: true,
      phase: nil),
    Case(
      testDescription: "it does not build", previous: .red, colour: .amber, sources: true,
      phase: nil),
    Case(
      testDescription: "no test ran", previous: .red, colour: .hollow, sources: true, phase: nil),
  ]

  @Test(arguments: cases) func `follows from the colours and the changes`(_ example: Case) {
    let phase = Phase.derived(
      previous: example.previous, colour: example.colour, testsChanged: example.tests,
      sourcesChanged: example.sources)
    #expect(phase == example.phase)
  }

  @Test func `looks past a run that did not build`() {
    var story = Story()
    story.run(.red, test: "1")
    story.run(.amber, source: "oops")
    story.run(.green, source: "1")
    #expect(story.events.map(\.phase) == [.red, nil, .green])
  }

  @Test func `counts the tests changed in a run that did not build`() {
    var story = Story()
    story.run(.red, test: "1")
    story.run(.green, source: "1")
    story.run(.amber, test: "2")
    story.run(.green, source: "2")
    #expect(story.events.last?.phase == nil)
  }
}
