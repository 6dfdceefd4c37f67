import Foundation
import JSON
import KataKit
import Testing

@Suite struct `The schema of a kata's manifest` {
  /// One change to a valid manifest, and whether it stays valid.
  struct Change: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var isValid: Bool
    var make: @Sendable (inout ManifestFixture) -> Void

    init(
      _ description: String, isValid: Bool = false,
      _ make: @escaping @Sendable (inout ManifestFixture) -> Void
    ) {
      testDescription = description
      self.isValid = isValid
      self.make = make
    }
  }

  static let changes = [
    Change("nothing", isValid: true) { _ in },
    Change("no list of products", isValid: true) { $0.members["uses"] = [String]() },
    Change("number 0") { $0.members["number"] = 0 },
    Change("number 1.5") { $0.members["number"] = 1.5 },
    Change("a number as text") { $0.members["number"] = "4" },
    Change("an identifier with capitals") { $0.members["id"] = "RomanNumerals" },
    Change("an empty title") { $0.members["title"] = "" },
    Change("a group without its number") { $0.members["group"] = "unit-tests" },
    Change("an unknown form") { $0.members["form"] = "watch" },
    Change("no minutes") { $0.members["minutes"] = nil },
    Change("too many minutes") { $0.members["minutes"] = 241 },
    Change("nothing practised") { $0.members["practices"] = [String]() },
    Change("question 16") { $0.members["questions"] = ["Q16"] },
    Change("an unknown colour") { $0.set("colour", of: "starts", to: "blue") },
    Change("an empty message") { $0.set("message", of: "starts", to: "") },
    Change("a budget of nothing") { $0.set("tests", of: "budget", to: 0) },
    Change("two levels of a hint") { $0.members["hints"] = [["Which?", "That one."]] },
    Change("no hints") { $0.members["hints"] = [[String]]() },
    Change("an unknown member") { $0.members["author"] = "Ada" },
    Change("an unknown member inside") { $0.set("time", of: "starts", to: "now") },
  ]

  @Test(arguments: changes)
  func `judges a manifest with`(change: Change) throws {
    var fixture = ManifestFixture()
    change.make(&fixture)

    let isAccepted = (try? fixture.parse()) != nil
    #expect(isAccepted == change.isValid)
  }

  @Test func `asks for exactly the members that a manifest has, and for words that it knows`()
    throws
  {
    let data = try JSONEncoder().encode(ManifestFixture().parse())
    let written = try JSONValue(parsing: data)
    let schema = try JSONValue(
      parsing: Data(contentsOf: Checkout.root.appending(path: ManifestSchema.path)))
    for pointer in ["", "starts", "budget"] {
      let object = pointer.isEmpty ? written : written.object?[pointer]
      let rules = pointer.isEmpty ? schema : schema.object?["properties"]?.object?[pointer]
      let names = Set(try #require(object?.object).members.map(\.name))
      #expect(Set(try #require(rules?.object?["required"]?.array).compactMap(\.string)) == names)
      let known = Set(try #require(rules?.object?["properties"]?.object).members.map(\.name))
      #expect(known == names.union(pointer == "starts" ? ["sometimes"] : []))
      #expect(rules?.object?["additionalProperties"] == false)
    }
    let forms = schema.object?["properties"]?.object?["form"]?.object?["enum"]?.array
    #expect(forms?.compactMap(\.string) == KataManifest.Form.allCases.map(\.rawValue))
  }
}
