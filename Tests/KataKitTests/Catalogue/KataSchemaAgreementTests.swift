import Foundation
import JSON
import JSONSchema
import KataKit
import Testing

/// The schema, evaluated by the kit's own module, and the parser agree on every manifest.
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
  func `judges a manifest as the parser does, with`(change: Change) throws {
    var fixture = ManifestFixture()
    change.make(&fixture)
    let data = try JSONSerialization.data(withJSONObject: fixture.members)
    let isParsed = (try? KataManifest.parse(data, file: "kata.json")) != nil

    #expect(try Self.schema().isValid(JSONValue(parsing: Array(data))) == change.isValid)
    #expect(isParsed == change.isValid)
  }

  @Test func `accepts the manifest of every kata`() throws {
    let schema = try Self.schema()
    let katas = try Catalogue(root: Checkout.root).katas
    #expect(katas.count >= 4)
    for kata in katas {
      let file = kata.folder.appending(path: "kata.json")
      let result = schema.validate(try JSONValue(parsing: Array(Data(contentsOf: file))))
      #expect(result.violations.isEmpty, "\(kata.name)")
    }
  }

  private static func schema() throws -> JSONSchema {
    let file = Checkout.root.appending(path: "Fixtures/Schemas/kata.schema.json")
    return try JSONSchema(JSONValue(parsing: Array(Data(contentsOf: file))))
  }
}
