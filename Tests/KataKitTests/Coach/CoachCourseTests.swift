import KataKit
import Testing

@Suite struct CoachCourseTests {
  static let path = "Sources/Demo/Demo.swift"

  /// Three greens; a stub comes with the second red, a refactoring after the second green.
  static func log() -> RedGreenDocument {
    let texts = ["0\n", "1\n", "1 stub\n", "2\n", "2 tidy\n", "2 tidy\n", "3\n"]
    let kinds: [RedGreenStep.Kind] = [.green, .red, .green, .refactor, .red, .green]
    let titles = ["one", "two", "two", "tidy", "three", "three"]
    let tests = ["1\n", "1\n", "2\n", "2\n", "2\n", "3\n", "3\n"]
    let trees = zip(texts, tests).map { FileTree([path: $0, "Tests/DemoTests/T.swift": $1]) }
    let steps = kinds.indices.map { index in
      RedGreenStep(
        number: index + 1, kind: kinds[index], title: titles[index],
        diff: LineDiff(from: trees[index], to: trees[index + 1]).text,
        result: .passed(tests: index))
    }
    return RedGreenDocument(title: "Demo", start: trees[0], steps: steps)
  }

  static func course(_ titles: String...) throws(CoachScriptError) -> CoachCourse {
    let steps = titles.map {
      CoachStep(title: $0, requirement: "It says \($0).", hiddenTest: "#expect(true)")
    }
    return try CoachCourse(script: CoachScript(steps: steps), log: log())
  }

  @Test func `has the sources right before and right after each green`() throws {
    let course = try Self.course("one", "two", "three")

    #expect((0..<3).map { course.before($0)[Self.path] } == ["0\n", "1 stub\n", "2 tidy\n"])
    #expect((0..<3).map { course.after($0)[Self.path] } == ["1\n", "2\n", "3\n"])
    #expect(course.before(0).paths == [Self.path])
  }

  @Test func `refuses a green without a section`() {
    let error = #expect(throws: CoachScriptError.self) { try Self.course("one", "two") }
    #expect(error?.problem == .notTheSteps(expected: "three", found: nil))
  }

  @Test func `refuses a section without a green`() {
    let error = #expect(throws: CoachScriptError.self) {
      try Self.course("one", "two", "three", "four")
    }
    #expect(error?.problem == .notTheSteps(expected: nil, found: "four"))
  }

  @Test func `refuses sections in another order`() {
    let error = #expect(throws: CoachScriptError.self) {
      try Self.course("two", "one", "three")
    }
    #expect(error?.problem == .notTheSteps(expected: "one", found: "two"))
  }
}
