import Foundation
import JSON
import JSONSchema
import KataKit
import TestSupport
import Testing

@Suite struct `The report of a check` {
  private let folder = TemporaryFolder()
  private static let test = "Tests/DemoTests/DemoTests.swift"

  /// A document about a bug that was caught, one that survived, and a refactoring that was rejected.
  private func document(_ change: (inout GradeReport) -> Void = { _ in }) throws -> CheckDocument {
    let kata = try folder.addKata()
    func edit(_ with: String) -> Edit {
      Edit(file: "Sources/Demo/Demo.swift", kind: .expression, replace: "41", with: with)
    }
    let caught = GradeReport.BugResult(
      bug: Example.bug("b-caught", [edit("40")]),
      outcome: .caught(by: ["a < b & \"c\""], how: .expectation))
    let missed = GradeReport.BugResult(
      bug: Example.bug("b-missed", [edit("39")]), outcome: .survived)
    let refactoring = GradeReport.RefactoringResult(
      refactoring: Example.refactoring("r", [edit("40 + 1")]),
      outcome: .caught(by: ["too strict"], how: .expectation))
    var report = GradeReport(
      bugs: [caught, missed], refactorings: [refactoring], budget: .init(used: 2, allowed: 1))
    report.tests = ["a < b & \"c\"", "too strict"]
    change(&report)
    return try CheckDocument(
      kata: kata, outcome: CheckOutcome(ending: .judged(report, seconds: 0.1)),
      suite: FileTree([Self.test: "@Test(\"too strict\") func a() { #expect(b) }\n"]))
  }

  private func json() throws -> JSONValue {
    try JSONValue(parsing: Data(try document().text(.json).utf8))
  }

  @Test func `has the shape of mutation-testing-elements`() throws {
    #expect(try MutationReportShape.schema().validate(json()).isValid)
  }

  @Test func `is refused by that shape where a mutant says nothing of its place`() throws {
    let text = try document().text(.json).replacing("\"location\"", with: "\"place\"")
    let value = try JSONValue(parsing: Data(text.utf8))
    #expect(try !MutationReportShape.schema().validate(value).isValid)
  }

  @Test func `says where the bug is, and who caught it`() throws {
    let mutants = try json()["files"]?["Sources/Demo/Demo.swift"]?["mutants"]
    #expect(mutants?[0]?["status"] == "Killed")
    #expect(mutants?[0]?["killedBy"] == ["a < b & \"c\""])
    #expect(mutants?[0]?["location"]?["start"] == ["line": 1, "column": 21])
    #expect(mutants?[0]?["location"]?["end"] == ["line": 1, "column": 23])
    #expect(mutants?[1]?["status"] == "Survived")
  }

  @Test(arguments: CheckDocument.Format.allCases)
  func `is the same, byte for byte, for the same findings`(
    _ format: CheckDocument.Format
  ) throws {
    #expect(try document().text(format) == document().text(format))
  }

  @Test func `is well-formed XML that counts what failed`() throws {
    let text = try document().text(.junit)
    #expect(text.contains(#"<testsuites name="Demo" tests="5" failures="3" errors="0">"#))
    #expect(text.contains(#"<failure message="survived: story"/>"#))
    #expect(text.contains(#"<failure message="wrongly rejected by too strict"/>"#))
  }

  @Test func `has the shape that Jenkins reads`() throws {
    #expect(JUnitShape.faults(in: try document().text(.junit)) == [])
  }

  @Test(arguments: [
    (" errors=\"0\"", "", "<testsuite> has no errors"),
    ("<testcase classname", "<testcase place", "<testcase> has an unknown place"),
    ("<failure message", "<reason message", "<reason> is unknown"),
    ("</testsuites>", "", "it is not well-formed"),
  ])
  func `is refused by that shape where a part is missing or new`(
    _ part: String, _ other: String, _ fault: String
  ) throws {
    let text = try document().text(.junit).replacing(part, with: other)
    #expect(JUnitShape.faults(in: text).contains(fault))
  }

  @Test func `keeps markup out of the page and the XML`() throws {
    let complaint = SoundnessComplaint(
      kind: .realSleep, file: "T.swift", line: 1, sentence: "<script>", found: "\u{1B}<b>")
    for format in [CheckDocument.Format.junit, .html] {
      let text = try document { $0.complaints = [complaint] }.text(format)
      #expect(!text.contains("<script>") && !text.contains("<b>") && !text.contains("\u{1B}"))
      #expect(text.contains("&lt;script&gt;"))
    }
  }

  @Test func `is a page that loads nothing`() throws {
    let text = try document().text(.html)
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    for word in ["<script", "http", "src=", "url(", "@import"] {
      #expect(!text.contains(word))
    }
    #expect(text.contains("1 of 2 bugs caught, 0 of 1 refactorings survived"))
  }

  @Test(arguments: CheckDocument.Format.allCases)
  func `says why there is no score`(_ format: CheckDocument.Format) throws {
    let document = try document { $0 = GradeReport(noScore: .nothingRan) }
    #expect(try document.text(format).contains("no test ran"))
  }
}
