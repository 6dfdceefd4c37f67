import Foundation
import KataKit
import Testing

@Suite struct EventStreamTests {
  var lines = EventLines()

  @Test mutating func `names a test by its display name`() {
    lines.declare("`sends once`()", display: "sends once")

    #expect(lines.stream().tests.map(\.sentence) == ["sends once"])
  }

  @Test(arguments: [("sendsOnce()", "sendsOnce"), ("sends(count:)", "sends")])
  mutating func `names a test without display name by its function`(
    _ name: String, _ sentence: String
  ) {
    lines.declare(name)

    #expect(lines.stream().tests.map(\.sentence) == [sentence])
  }

  @Test mutating func `lists tests by file and line, whatever the order of the stream`() {
    lines.declare("second()", line: 9, file: "Tests/A.swift")
    lines.declare("third()", line: 1, file: "Tests/B.swift")
    lines.declare("first()", line: 4, file: "Tests/A.swift")

    #expect(lines.stream().tests.map(\.sentence) == ["first", "second", "third"])
  }

  @Test mutating func `counts functions alone, no suites`() {
    lines.declareSuite()

    #expect(lines.stream().tests.isEmpty)
  }

  @Test mutating func `gives places relative to the kata`() {
    lines.run("f()", failing: "Expectation failed: (n → 2) == 1")

    #expect(lines.stream().tests.map(\.file) == ["Tests/DemoTests.swift"])
    #expect(lines.stream().failures.map(\.file) == ["Tests/DemoTests.swift"])
  }

  @Test mutating func `keeps the whole path of a file outside the kata`() {
    let stream = EventStream(
      Data(
        #"{"kind":"test","payload":{"kind":"function","id":"a","name":"f()","sourceLocation":{"filePath":"/home/ada/Workspace/01-unit-tests/DemoTwo/T.swift","line":1,"column":1}}}"#
          .utf8), relativeTo: EventLines.base)

    #expect(stream.tests.map(\.file) == ["/home/ada/Workspace/01-unit-tests/DemoTwo/T.swift"])
  }

  @Test mutating func `reads expected and found out of an expectation`() throws {
    lines.run("f()", line: 7, failing: #"Expectation failed: (roman(4) → "IIII") == "IV""#)

    let failure = try #require(lines.stream().failures.first)

    let expected = TestFailure(
      test: "f", kind: .expectation, message: #"roman(4) == "IV""#, expected: "\"IV\"",
      found: "\"IIII\"", file: "Tests/DemoTests.swift", line: 7)
    #expect(failure == expected)
  }

  @Test mutating func `reads the error that a test did not expect`() throws {
    lines.run("f()", failing: "Caught error: .late(3)")

    let failure = try #require(lines.stream().failures.first)

    #expect(failure.kind == .thrown)
    #expect(failure.expected == "no error")
    #expect(failure.found == ".late(3)")
  }

  @Test mutating func `takes the comment of an expectation`() throws {
    let id = lines.declare("f()")
    lines.issue(id, [("fail", "Expectation failed: (n → 2) == 1"), ("details", "one is enough")])

    #expect(lines.stream().failures.map(\.comment) == ["one is enough"])
  }

  @Test mutating func `leaves out what the library adds to a comparison`() throws {
    let id = lines.declare("f()")
    lines.issue(
      id, [("fail", "Expectation failed: (n() → [2]) == [1]"), ("difference", "removed [1]")])

    #expect(lines.stream().failures.map(\.comment) == [nil])
  }

  @Test mutating func `takes the text of a recorded issue as its message`() throws {
    let id = lines.declare("f()")
    lines.issue(id, [("fail", "Issue recorded"), ("details", "no mail arrived")])

    let failure = try #require(lines.stream().failures.first)

    #expect(failure.kind == .recorded)
    #expect(failure.message == "no mail arrived")
    #expect(failure.comment == nil)
  }

  @Test mutating func `says so when an issue belongs to no test`() {
    lines.issue(nil, [("fail", "Issue recorded")])

    #expect(lines.stream().failures.map(\.test) == ["(outside a test)"])
  }

  @Test mutating func `names the arguments of the case that failed`() {
    let id = lines.declare("f(_:)", display: "adds to")
    lines.event("testStarted", id)
    lines.testCase(id, "Test case passing 1 argument n → 2 to \"adds to\" started.")
    lines.event("testCaseEnded", id)
    lines.testCase(id, "Test case passing 2 arguments n → 3, m → 4 to \"adds to\" started.")
    lines.issue(id, [("fail", "Expectation failed: (n → 3) == 1")])
    #expect(lines.stream().failures.map(\.argument) == ["n → 3, m → 4"])
  }

  @Test mutating func `names an argument with line breaks on one line`() {
    let id = lines.declare("f(_:)", display: "adds")
    lines.event("testStarted", id)
    lines.testCase(id, #"Test case passing 1 argument s → "1\r\n2\n3\u001B" to "adds" started."#)
    lines.issue(id, [("fail", "Expectation failed: (n → 3) == 1")])
    #expect(lines.stream().failures.map(\.argument) == [#"s → "1\r\n2\n3\u{1B}""#])
  }

  @Test mutating func `names no arguments where two cases run side by side`() {
    let id = lines.declare("adds(_:)")
    lines.testCase(id, "Test case passing 1 argument n → 2 to \"adds\" started.")
    lines.testCase(id, "Test case passing 1 argument n → 3 to \"adds\" started.")
    lines.issue(id, [("fail", "Expectation failed: (n → 3) == 1")])
    let stream = lines.stream()
    #expect(stream.failures.map(\.argument) == [nil])
    #expect(stream.hasUnnamedCase)
  }

  @Test mutating func `takes known issues and warnings for no failures`() {
    let id = lines.declare("f()")
    lines.issue(id, [("passWithKnownIssue", "Issue recorded")], isKnown: true)
    lines.issue(id, [("warning", "Issue recorded")], isFailure: false)

    #expect(lines.stream().failures.isEmpty)
    #expect(lines.stream().failed.isEmpty)
  }

  @Test mutating func `counts a parameterised test once, with each failing case`() {
    let id = lines.declare("f(n:)")
    lines.event("testStarted", id)
    for value in [2, 3] {
      lines.event("testCaseStarted", id)
      lines.issue(id, [("fail", "Expectation failed: (n → \(value)) == 1")])
      lines.event("testCaseEnded", id)
    }
    lines.event("testEnded", id)

    #expect(lines.stream().ran.count == 1)
    #expect(lines.stream().failures.map(\.found) == ["2", "3"])
  }

  @Test mutating func `knows skipped tests, which did not run`() {
    let id = lines.declare("f()")
    lines.event("testSkipped", id)

    #expect(lines.stream().skipped == [id])
    #expect(lines.stream().ran.isEmpty)
  }
}
