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
      ("number", 0, "/number must be at least 1, is 0"),
      ("number", 1.5, "/number must be an integer, is the number 1.5"),
      ("number", "4", "/number must be an integer, is the string \"4\""),
      ("title", "", "/title must have at least 1 character, has 0"),
      (
        "form", "exam",
        "/form must be one of \"follow\", \"write-tests\", \"implement\", \"refactor\", "
          + "\"repair\", is \"exam\""
      ),
      ("practices", [String](), "/practices must have at least 1 item, has 0"),
      ("questions", ["Q1", "Q16"], "/questions/1 must match ^Q([1-9]|1[0-5])$, is \"Q16\""),
      ("hints", [["a", "b"]], "/hints/0 must have at least 3 items, has 2"),
    ] as [(String, any Sendable, String)])
  mutating func `refuses a value and points at it`(
    _ name: String, _ value: any Sendable, _ problem: String
  ) {
    fixture.members[name] = value

    #expect(fixture.problems() == [problem])
  }

  @Test mutating func `reports all problems at once, inside objects too`() {
    fixture.set("colour", of: "starts", to: "blue")
    fixture.set("tests", of: "budget", to: 101)
    fixture.members["number"] = nil

    #expect(
      fixture.problems().sorted() == [
        "/budget/tests must be at most 100, is 101",
        "/starts/colour must be one of \"red\", \"amber\", \"hollow\", \"green\", is \"blue\"",
        "must have the member \"number\"",
      ])
  }

  @Test mutating func `refuses members that it does not know`() {
    fixture.members["colour"] = "red"

    #expect(fixture.problems() == ["/colour is not a member that kata.json has"])
  }

  @Test(arguments: ["", "{\"number\": 4", "{\"number\": }"])
  func `refuses what is not JSON and says why`(_ text: String) {
    let error = #expect(throws: ManifestError.self) {
      try KataManifest.parse(Data(text.utf8), file: "Katas/kata.json", schema: Checkout.schema())
    }

    #expect(error?.problems.count == 1)
    let problem = error?.problems.first ?? ""
    #expect(problem.wholeMatch(of: /is not JSON: .{10,}/) != nil)
    #expect(error?.description == "Katas/kata.json: \(problem)")
  }

  @Test func `refuses JSON that is no object`() {
    let error = #expect(throws: ManifestError.self) {
      try KataManifest.parse(Data("[]".utf8), file: "kata.json", schema: Checkout.schema())
    }

    #expect(error?.problems == ["must be an object, is an array"])
  }
}
