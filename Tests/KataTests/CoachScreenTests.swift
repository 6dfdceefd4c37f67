import KataKit
import Testing
import kata

@Suite struct CoachScreenTests {
  private static let path = "Sources/Demo/Demo.swift"

  private static func screen(width: Int = 80, hasKeys: Bool = true) throws -> CoachScreen {
    let trees = ["0\n", "1\n", "2\n"].map { FileTree([path: $0]) }
    let log = RedGreenDocument(
      title: "Demo", start: trees[0],
      steps: [0, 1].map {
        RedGreenStep(
          number: $0 + 1, kind: .green, title: "step \($0)",
          diff: LineDiff(from: trees[$0], to: trees[$0 + 1]).text, result: .passed(tests: 1))
      })
    let script = CoachScript(
      steps: [0, 1].map {
        CoachStep(title: "step \($0)", requirement: "It says \($0).", hiddenTest: "#expect(true)")
      })
    return CoachScreen(
      course: try CoachCourse(script: script, log: log), paint: Paint(isOn: false), width: width,
      hasKeys: hasKeys)
  }

  @Test func `invites to write a test where none is red`() throws {
    let lines = try Self.screen().text([.asks(step: 1)]).split(separator: "\n")
    #expect(
      lines == [
        " Step 2 of 2", "   It says 1.",
        " Write one test that says so, and save it. I am waiting for red.",
      ])
  }

  @Test func `invites to nothing where a test is red already`() throws {
    let text = try Self.screen().text([
      .asks(step: 0), .rightRed(test: "one", reason: "expected 1, found 0"),
    ])

    #expect(!text.contains("I am waiting for red"))
    #expect(text.contains(" RED for the right reason: expected 1, found 0.\n"))
  }

  @Test func `says how to go on with keys and without`() throws {
    let remark = CoachRemark.tidyUp(question: "Is it plain?")

    let withKeys = try Self.screen(width: 200).text([remark])
    let without = try Self.screen(width: 200, hasKeys: false).text([remark])
    #expect(withKeys.contains("n goes on."))
    #expect(without.contains("call the coach again"))
    #expect(!without.contains("n goes on."))
  }

  @Test func `reminds of the sentence that another example breaks`() throws {
    let text = try Self.screen().text([.hiddenRed(step: 0, reason: "expected 7, found 0")])

    #expect(text.contains("Another example is not: expected 7, found 0."))
    #expect(text.contains("The sentence was: It says 0."))
  }

  @Test func `keeps to the width of the screen`() throws {
    let remarks: [CoachRemark] = [
      .neverRed(test: "one", reason: "expected 1, found 0"), .cannotFail(["one"]),
      .asksForEarlier(test: "one"), .testGone("one"), .noNewTest(codeIsAhead: true),
    ]
    let lines = try Self.screen(width: 40).text(remarks).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
  }

  @Test func `has words for every remark`() throws {
    let remarks: [CoachRemark] = [
      .asks(step: 0), .waitsForGreen(test: "one"), .hadThat(step: 0, test: "one"), .codeIsAhead,
      .notBuilt, .hollow("no test"), .otherShape(nil), .rightRed(test: "one", reason: "no"),
      .alsoRed(test: "one", others: ["two"]), .redForever(test: "one", reason: "no"),
      .asksForMore(test: "one", reason: "no"), .asksForEarlier(test: "one"),
      .brokenCode(test: "one", reason: "no"), .stopped(test: "one"),
      .noNewTest(codeIsAhead: false), .cannotFail(["one"]), .disagrees(test: "one", reason: "no"),
      .neverRed(test: "one", reason: "no"), .stillRed(broken: []), .stillRed(broken: ["one"]),
      .newRed(["one"]),
      .testGone("one"), .hiddenRed(step: 0, reason: "no"), .hiddenNotBuilt(nil),
      .green(step: 0), .tidyUp(question: nil), .stillGreen, .notRedYet, .notGreenYet, .done,
      .isAhead(test: "one", reason: "no"),
    ]
    let screen = try Self.screen()
    #expect(remarks.filter { screen.text([$0]).allSatisfy(\.isWhitespace) } == [])
  }

  @Test func `counts a red for the step, a green and the end as wanted, and nothing else`() throws {
    let screen = try Self.screen()
    #expect(screen.isWanted(.rightRed(test: "one", reason: "")))
    #expect(screen.isWanted(.green(step: 0)))
    #expect(screen.isWanted(.done))
    #expect(!screen.isWanted(.cannotFail(["one"])))
    #expect(!screen.isWanted(.notGreenYet))
  }
}
