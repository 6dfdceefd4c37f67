import KataKit
import Testing

@Suite struct VariantFileTests {
  @Test func `reads a planted bug with all its members`() throws {
    let bug = try VariantFile.bug(
      """
      {"name": "sends-twice", "story": "Two mails.", "lesson": "Count.", "witness": "sends once",
       "edits": [{"file": "Sources/Mail/Mail.swift", "kind": "expression",
                  "replace": "1", "with": "2"}]}
      """, path: "Bugs/sends-twice.json")
    #expect(
      bug
        == PlantedBug(
          name: "sends-twice", story: "Two mails.", lesson: "Count.",
          edits: [
            Edit(file: "Sources/Mail/Mail.swift", kind: .expression, replace: "1", with: "2")
          ], witness: "sends once"))
  }

  @Test func `reads a refactoring, which has no lesson and no witness`() throws {
    let text = """
      {"name": "inlines-it", "story": "Inlined.", "edits": [
        {"file": "Sources/M/M.swift", "kind": "statements", "replace": "a()", "with": ""}]}
      """
    let refactoring = try VariantFile.refactoring(text, path: "Refactorings/inlines-it.json")
    #expect(refactoring.name == "inlines-it")
  }

  @Test func `writes a bug as it was read`() throws {
    let bug = Example.bug("adds-one", [Example.edit("1", "2"), Example.helper("let two = 2")])
    let text = try Example.json(bug)
    #expect(try VariantFile.bug(text, path: "Bugs/adds-one.json") == bug)
  }

  @Test func `names the file and no place for text that is not JSON`() {
    let error = #expect(throws: VariantFileError.self) {
      try VariantFile.bug("{", path: "Bugs/a.json")
    }
    #expect(error?.file == "Bugs/a.json")
    #expect(error?.pointer == "")
    #expect(error?.problem.hasPrefix("is not JSON") == true)
  }

  @Test func `describes an error as file, place and problem`() {
    let text = Fault.unknownMember.text
    let error = #expect(throws: VariantFileError.self) {
      try VariantFile.bug(text, path: "Bugs/sends-twice.json")
    }
    #expect(
      error?.description
        == "Bugs/sends-twice.json: /hint is unknown; known: name, story, lesson, edits, witness")
  }

  @Test(arguments: Fault.allCases)
  func `points at the faulty member`(_ fault: Fault) {
    let error = #expect(throws: VariantFileError.self) {
      try VariantFile.bug(fault.text, path: "Bugs/sends-twice.json")
    }
    #expect(error?.pointer == fault.pointer)
  }

  @Test(arguments: Fault.allCases)
  func `says what is wrong with the member`(_ fault: Fault) {
    let error = #expect(throws: VariantFileError.self) {
      try VariantFile.bug(fault.text, path: "Bugs/sends-twice.json")
    }
    #expect(error?.problem.contains(fault.problem) == true, "\(error?.problem ?? "")")
  }

  @Test func `refuses a lesson in a refactoring`() {
    let text = #"{"name": "a", "story": "s", "lesson": "l", "edits": []}"#
    let error = #expect(throws: VariantFileError.self) {
      try VariantFile.refactoring(text, path: "Refactorings/a.json")
    }
    #expect(error?.pointer == "/lesson")
  }
}

/// One thing wrong with an otherwise good bug file.
enum Fault: String, CaseIterable, CustomTestStringConvertible {
  case missingStory, blankStory, unknownMember, numberForName, upperCaseName, doubleHyphen
  case otherFileName, noEdits, declarationsOnly, unknownKind, missingReplace, emptyReplace
  case declarationReplaces, emptyExpression, fileOutside, unknownEditMember, nullWith

  var testDescription: String { rawValue }

  private var change: (wanted: String, replacement: String) {
    switch self {
    case .missingStory: (#""story": "s","#, "")
    case .blankStory: (#""story": "s""#, #""story": " ""#)
    case .unknownMember: (#""story": "s""#, #""story": "s", "hint": 1"#)
    case .numberForName: (#""sends-twice""#, "7")
    case .upperCaseName: ("sends-twice", "Sends-Twice")
    case .doubleHyphen: ("sends-twice", "sends--twice")
    case .otherFileName: ("sends-twice", "sends-thrice")
    case .noEdits: (Self.edit, "")
    case .declarationsOnly:
      (#""kind": "expression", "replace": "1""#, #""kind": "declaration""#)
    case .unknownKind: ("expression", "type")
    case .missingReplace: (#""replace": "1","#, "")
    case .emptyReplace: (#""replace": "1""#, #""replace": """#)
    case .declarationReplaces: ("expression", "declaration")
    case .emptyExpression: (#""with": "2""#, #""with": " ""#)
    case .fileOutside: ("Sources/", "Tests/")
    case .unknownEditMember: (#""with""#, #""when": 1, "with""#)
    case .nullWith: (#""with": "2""#, #""with": null"#)
    }
  }

  private static let edit =
    #"{"file": "Sources/M/M.swift", "kind": "expression", "replace": "1", "with": "2"}"#

  var text: String {
    """
    {"name": "sends-twice", "story": "s", "lesson": "l", "witness": "w", "edits": [\(Self.edit)]}
    """.replacing(change.wanted, with: change.replacement)
  }
}
