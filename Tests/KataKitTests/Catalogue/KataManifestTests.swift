import Foundation
import KataKit
import Testing

@Suite struct KataManifestTests {
  var fixture = ManifestFixture()

  @Test func `reads a valid manifest`() throws {
    let manifest = try fixture.parse()

    #expect(manifest.number == 4)
    #expect(manifest.id == "roman-numerals")
    #expect(manifest.form == .follow)
    #expect(manifest.uses == ["Ports", "TestDoubles"])
    #expect(manifest.starts.colour == .red)
    #expect(manifest.starts.tests == ["one is written I"])
    #expect(manifest.budget.tests == 8)
    #expect(manifest.hints == [["Which?", "That one.", "This."]])
  }

  @Test(arguments: KataManifest.Form.allCases)
  mutating func `reads each form`(_ form: KataManifest.Form) throws {
    fixture.members["form"] = form.rawValue

    #expect(try fixture.parse().form == form)
  }

  @Test(
    arguments: [
      ("number", 0, "/number is 0; it must be 1 to 99"),
      ("number", 100, "/number is 100; it must be 1 to 99"),
      ("number", 1.5, "/number must be a whole number"),
      ("number", "4", "/number must be a whole number"),
      ("number", true, "/number must be a whole number"),
      ("minutes", 0, "/minutes is 0; it must be 1 to 240"),
      ("minutes", 241, "/minutes is 241; it must be 1 to 240"),
      ("title", "", "/title must not be empty"),
      ("title", 3, "/title must be a text"),
      ("id", "Roman", "/id is \"Roman\"; it must be a name in kebab-case"),
      ("id", "roman-", "/id is \"roman-\"; it must be a name in kebab-case"),
      ("group", "unit-tests", "/group is \"unit-tests\"; it must be like 01-unit-tests"),
      (
        "form", "exam",
        "/form is \"exam\"; it must be one of follow, write-tests, implement, refactor, repair"
      ),
      ("practices", [String](), "/practices must hold at least 1"),
      ("practices", "tdd", "/practices must be a list of texts"),
      ("practices", ["a", ""], "/practices/1 must not be empty"),
      ("questions", ["Q1", "Q16"], "/questions/1 is \"Q16\"; it must be Q1 to Q15"),
      ("after", [1], "/after must be a list of texts"),
      ("budget", 8, "/budget must be an object"),
      ("hints", [[String]](), "/hints must hold at least 1"),
      ("hints", ["one"], "/hints must be a list of lists of texts"),
      (
        "hints", [["a", "b"]],
        "/hints/0 must hold three texts: a question, a pointer, nearly the answer"
      ),
      (
        "hints", [["a", "b", "c"], ["a", "", "c"]],
        "/hints/1 must hold three texts: a question, a pointer, nearly the answer"
      ),
    ] as [(String, any Sendable, String)])
  mutating func `refuses a value and points at it`(
    _ name: String, _ value: any Sendable, _ problem: String
  ) {
    fixture.members[name] = value

    #expect(fixture.problems() == [problem])
  }

  @Test mutating func `points into objects`() {
    fixture.set("colour", of: "starts", to: "blue")
    fixture.set("tests", of: "budget", to: 101)

    #expect(
      fixture.problems() == [
        "/starts/colour is \"blue\"; it must be one of red, amber, hollow, green",
        "/budget/tests is 101; it must be 1 to 100",
      ])
  }

  @Test mutating func `reports all problems at once`() {
    fixture.members["number"] = nil
    fixture.members["title"] = ""
    fixture.members["minutes"] = "ten"

    #expect(
      fixture.problems() == [
        "/number is missing", "/title must not be empty", "/minutes must be a whole number",
      ])
  }

  @Test mutating func `complains once about a missing object, not about its members`() {
    fixture.members["starts"] = nil

    #expect(fixture.problems() == ["/starts is missing"])
  }

  @Test mutating func `refuses members that it does not know, inside objects too`() {
    fixture.members["colour"] = "red"
    fixture.set("reason", of: "starts", to: "none")

    #expect(
      fixture.problems() == [
        "/starts/reason is not a member that kata.json has",
        "/colour is not a member that kata.json has",
      ])
  }

  @Test(arguments: ["", "{\"number\": 4", "{\"number\": }"])
  func `refuses what is not JSON and says why`(_ text: String) {
    let error = #expect(throws: ManifestError.self) {
      try KataManifest.parse(Data(text.utf8), file: "Katas/kata.json")
    }

    #expect(error?.problems.count == 1)
    let problem = error?.problems.first ?? ""
    #expect(problem.wholeMatch(of: /is not JSON: [A-Z].{10,}/) != nil)
    #expect(error?.description == "Katas/kata.json: \(problem)")
  }

  @Test func `refuses JSON that is no object`() {
    let error = #expect(throws: ManifestError.self) {
      try KataManifest.parse(Data("[]".utf8), file: "kata.json")
    }

    #expect(error?.problems == ["must be an object"])
  }
}
