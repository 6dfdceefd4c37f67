import JSON
import JSONSchema
import Testing

/// A beginning and a repeated piece on which checks of formats have been slow.
private struct LongText: CustomTestStringConvertible {
  var start = ""
  let piece: String
  /// The formats that a text of many such pieces has.
  let formats: Set<String>

  var testDescription: String { "\(start)\(piece)…" }
  var text: String { start + String(repeating: piece, count: 10_000 / piece.utf8.count) }

  private static let references: Set = ["uri-reference", "iri-reference", "uri-template", "regex"]

  static let all = [
    LongText(piece: "a", formats: references),
    LongText(start: "xn--", piece: "a9", formats: references),
    LongText(piece: "a.", formats: references),
    LongText(piece: "1:", formats: ["uri-template", "regex"]),
    LongText(start: "a@", piece: "b.", formats: references),
    LongText(start: "\"", piece: "\\\\", formats: ["regex"]),
    LongText(start: "P", piece: "1Y", formats: references),
    LongText(start: "http://", piece: "%41", formats: references.union(["uri", "iri"])),
    LongText(start: "/", piece: "~0", formats: references.union(["json-pointer"])),
    LongText(piece: "{a}", formats: ["uri-template", "regex"]),
    LongText(piece: "(", formats: references.subtracting(["regex"])),
    LongText(piece: "(a+)+", formats: references),
    LongText(piece: "\u{e9}\u{301}", formats: references.subtracting(["uri-reference"])),
    LongText(piece: "\u{5d0}1", formats: references.subtracting(["uri-reference"])),
    LongText(start: "2026-01-01T00:00:00.", piece: "1", formats: ["uri-template", "regex"]),
    LongText(piece: "[a-", formats: ["uri-template"]),
    LongText(start: "a@[", piece: "1.", formats: ["uri-template"]),
  ]
}

@Suite struct `A format` {
  private static let names = [
    "date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname",
    "ipv4", "ipv6", "uri", "uri-reference", "iri", "iri-reference", "uri-template",
    "json-pointer", "relative-json-pointer", "regex", "uuid",
  ]

  @Test(.timeLimit(.minutes(2)), arguments: LongText.all)
  private func `is judged rightly and soon, however long the text`(text: LongText) throws {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    for name in Self.names {
      let schema = try JSONSchema(["format": .string(name)], options: options)
      let isValid = schema.isValid(.string(text.text))
      #expect(isValid == text.formats.contains(name), "\(name)")
    }
  }
}
