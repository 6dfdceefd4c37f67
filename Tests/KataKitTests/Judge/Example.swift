import Foundation
import KataKit

/// Small variants of a small service, for tests.
enum Example {
  static let file = "Sources/Shop/Shop.swift"

  static func tree(_ text: String) -> FileTree { FileTree([file: text]) }

  static func edit(_ replace: String, _ with: String, _ kind: Edit.Kind = .expression) -> Edit {
    Edit(file: file, kind: kind, replace: replace, with: with)
  }

  static func helper(_ text: String) -> Edit {
    Edit(file: file, kind: .declaration, replace: nil, with: text)
  }

  static func bug(_ name: String, _ edits: [Edit] = []) -> PlantedBug {
    PlantedBug(name: name, story: "story", lesson: "lesson", edits: edits, witness: "witness")
  }

  static func refactoring(_ name: String, _ edits: [Edit] = []) -> Refactoring {
    Refactoring(name: name, story: "story", edits: edits)
  }

  static func plan(_ text: String, _ bugs: [PlantedBug]) throws(SwitchPlanError) -> SwitchPlan {
    try SwitchPlan(reference: tree(text), bugs: bugs, refactorings: [], suffix: "x1")
  }

  /// The woven text of the example's file.
  static func woven(_ text: String, _ bugs: [PlantedBug]) throws(SwitchPlanError) -> String {
    SwitchWeaver(try plan(text, bugs)).weave().files[file] ?? ""
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
