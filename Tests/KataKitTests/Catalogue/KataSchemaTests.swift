import Foundation
import KataKit
import Testing

/// The schema for editors asks for what the parser asks for: each side is read out, none is copied.
@Suite struct KataSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let file = Checkout.root.appending(path: "Fixtures/Schemas/kata.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    schema = try #require(value as? [String: Any])
  }

  @Test func `requires exactly the members that the parser misses in empty objects`() throws {
    var empty = ManifestFixture()
    empty.members = ["starts": [String: Any](), "budget": [String: Any]()]

    let missed = empty.problems().map { $0.replacing(" is missing", with: "") }

    let required = pointers(schema) { $0["required"] as? [String] ?? [] }
    #expect(Set(missed + ["/starts", "/budget"]) == Set(required))
    #expect(missed.count == required.count - 2)
  }

  @Test func `has no property that is not required, and allows no other`() {
    let required = pointers(schema) { $0["required"] as? [String] ?? [] }
    let named = pointers(schema) { Array(($0["properties"] as? [String: Any] ?? [:]).keys) }

    #expect(Set(named) == Set(required))
    #expect(objects(schema).allSatisfy { $0["additionalProperties"] as? Bool == false })
  }

  @Test(arguments: [("form", nil), ("colour", "starts")] as [(String, String?)])
  func `allows exactly the words that the parser lists`(_ name: String, _ object: String?) throws {
    let listed = try #require(problem(name, object, "?").split(separator: "one of ").last)

    let words = property(name, object)["enum"] as? [String]
    #expect(listed.split(separator: ", ").map(String.init) == words)
  }

  @Test(arguments: [("number", nil), ("minutes", nil), ("tests", "budget")] as [(String, String?)])
  func `bounds numbers as the parser does`(_ name: String, _ object: String?) throws {
    let message = problem(name, object, 1_000_000)
    let bounds = try #require(message.firstMatch(of: /must be (\d+) to (\d+)$/))

    #expect(property(name, object)["minimum"] as? Int == Int(bounds.1))
    #expect(property(name, object)["maximum"] as? Int == Int(bounds.2))
  }

  @Test(arguments: [
    "roman-numerals", "a1", "-a", "a--b", "A", "a_b", "01-unit-tests", "1-unit", "01-Unit", "Q1",
    "Q15", "Q16", "Q0", "q1", "",
  ])
  func `takes a text as the parser does`(_ text: String) throws {
    for name in ["id", "group", "title", "questions"] {
      var fixture = ManifestFixture()
      fixture.members[name] = name == "questions" ? [text] : text
      let isTaken = (try? fixture.parse()) != nil
      var rule = property(name, nil)
      if let items = rule["items"] as? [String: Any] { rule = items }
      let pattern = try Regex(rule["pattern"] as? String ?? "")
      let least = rule["minLength"] as? Int ?? 0
      let isAllowed = text.firstMatch(of: pattern) != nil && text.count >= least
      #expect(isAllowed == isTaken, "\(name): \"\(text)\"")
    }
  }

  @Test(arguments: 0...5)
  func `asks for as many levels of a hint as the parser does`(_ count: Int) throws {
    var fixture = ManifestFixture()
    fixture.members["hints"] = [Array(repeating: "a", count: count)]
    let isTaken = (try? fixture.parse()) != nil

    let levels = try #require(property("hints", nil)["items"] as? [String: Any])
    let least = try #require(levels["minItems"] as? Int)
    let most = try #require(levels["maxItems"] as? Int)
    #expect((least...most).contains(count) == isTaken)
  }

  /// The parser's complaint about one value.
  private func problem(_ name: String, _ object: String?, _ value: Any) -> String {
    var fixture = ManifestFixture()
    if let object {
      fixture.set(name, of: object, to: value)
    } else {
      fixture.members[name] = value
    }
    return fixture.problems().first ?? ""
  }

  private func property(_ name: String, _ object: String?) -> [String: Any] {
    let all = schema["properties"] as? [String: [String: Any]] ?? [:]
    guard let object else { return all[name] ?? [:] }
    return (all[object]?["properties"] as? [String: [String: Any]])?[name] ?? [:]
  }

  /// The schema and the schemas of the objects inside it.
  private func objects(_ schema: [String: Any]) -> [[String: Any]] {
    let inner = (schema["properties"] as? [String: [String: Any]] ?? [:]).values
    return [schema] + inner.filter { $0["type"] as? String == "object" }
  }

  /// What is read from each object's schema, as pointers.
  private func pointers(
    _ schema: [String: Any], _ names: ([String: Any]) -> [String]
  ) -> [String] {
    let inner = schema["properties"] as? [String: [String: Any]] ?? [:]
    let below = inner.flatMap { name, property in names(property).map { "/\(name)/\($0)" } }
    return names(schema).map { "/\($0)" } + below
  }
}
