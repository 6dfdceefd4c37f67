import Foundation
import KataKit
import Testing

/// A valid `kata.json`, to be made invalid in one place.
struct ManifestFixture {
  /// The members as JSON values, written as Swift ones.
  var members: [String: Any] = [
    "number": 4, "id": "roman-numerals", "title": "Roman numerals", "teaser": "Where to begin?",
    "group": "01-unit-tests", "form": "follow", "minutes": 30, "practices": ["triangulation"],
    "questions": ["Q1", "Q15"], "after": ["first-red"], "uses": ["Ports", "TestDoubles"],
    "starts": ["colour": "red", "tests": ["one is written I"], "message": "expected \"I\""],
    "budget": ["tests": 8], "hints": [["Which?", "That one.", "This."]],
  ]

  /// Changes a member of an object inside.
  mutating func set(_ name: String, of object: String, to value: Any?) {
    var inner = members[object] as? [String: Any] ?? [:]
    inner[name] = value
    members[object] = inner
  }

  func parse() throws -> KataManifest {
    let data = try JSONSerialization.data(withJSONObject: members)
    return try KataManifest.parse(data, file: "kata.json", schema: Checkout.schema())
  }

  /// The problems that the parser finds; records an issue where it finds none.
  func problems(sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    let error = #expect(throws: ManifestError.self, sourceLocation: sourceLocation) {
      try parse()
    }
    return error?.problems ?? []
  }
}
