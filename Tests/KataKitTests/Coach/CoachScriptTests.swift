import KataKit
import Testing

@Suite struct CoachScriptTests {
  static let page = """
    # Demo: step by step

    ```swift
    import Foundation
    ```

    ## says one

    It says
    one.

    ```swift
    #expect(one() == 1)
    ```

    ## says two

    It says `two`.

    ```swift
    let two = two()
    #expect(two == 2)
    ```

    Are they alike?

    """

  @Test func `reads requirement, hidden test and question of each step`() throws {
    let script = try CoachScript(parsing: Self.page)

    #expect(script.shared == "import Foundation")
    #expect(
      script.steps == [
        CoachStep(
          title: "says one", requirement: "It says one.", hiddenTest: "#expect(one() == 1)"),
        CoachStep(
          title: "says two", requirement: "It says `two`.",
          hiddenTest: "let two = two()\n#expect(two == 2)", question: "Are they alike?"),
      ])
  }

  @Test func `reads a page with line ends of Windows`() throws {
    let windows = Self.page.replacing("\n", with: "\r\n")
    #expect(try CoachScript(parsing: windows) == CoachScript(parsing: Self.page))
  }

  @Test func `makes a suite of the first hidden tests`() throws {
    let script = try CoachScript(parsing: Self.page)

    #expect(
      script.hiddenTests(of: "Demo", first: 1).files == [
        "Tests/DemoTests/HiddenTests.swift": """
        import Demo
        import Testing

        import Foundation

        @Suite struct HiddenTests {
          @Test func `says one`() throws {
            #expect(one() == 1)
          }
        }

        """
      ])
  }

  @Test(arguments: [
    ("## says one", 1, CoachScriptError.Problem.missingTitle),
    ("# T\n\nNothing.", 3, .noSteps),
    ("# T\n\n## a\n\n```swift\n#expect(true)\n```", 3, .noRequirement("a")),
    ("# T\n\n## a\n\nIt does.", 3, .noHiddenTest("a")),
    ("# T\n\n## a\n\nIt does.\n\n```swift\nprint(1)\n```", 3, .noHiddenTest("a")),
    ("# T\n\n## a\n\nIt does.\n\n```swift\n#expect(true)", 7, .openFence),
    ("# T\n## a\nIt.\n```swift\n#expect(true)\n```\n```swift\n```", 7, .secondBlock("a")),
  ])
  func `says what cannot be read`(text: String, line: Int, problem: CoachScriptError.Problem) {
    let error = #expect(throws: CoachScriptError.self) { try CoachScript(parsing: text) }
    #expect(error == CoachScriptError(line: line, problem: problem))
  }
}
