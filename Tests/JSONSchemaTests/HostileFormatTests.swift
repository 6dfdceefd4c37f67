import JSON
import JSONSchema
import Testing

@Suite struct `A format` {
  private static let names = [
    "date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname",
    "ipv4",
    "ipv6", "uri", "uri-reference", "iri", "iri-reference", "uri-template", "json-pointer",
    "relative-json-pointer", "regex", "uuid",
  ]

  /// Formats whose texts have a bounded length, or a shape that none of the pieces has.
  private static let bounded: Set = [
    "date", "time", "date-time", "duration", "ipv4", "ipv6", "uuid",
  ]

  /// Beginnings and repeated pieces on which checks of formats have been slow.
  private static let pieces = [
    ("", "a"), ("xn--", "a9"), ("", "a."), ("", "1:"), ("a@", "b."), ("\"", "\\\\"), ("P", "1Y"),
    ("http://", "%41"), ("/", "~0"), ("", "{a}"), ("", "("), ("", "(a+)+"), ("", "\u{e9}\u{301}"),
    ("", "\u{5d0}1"), ("2026-01-01T00:00:00.", "1"), ("", "[a-"), ("a@[", "1."),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: names)
  func `is judged in time that grows with the text`(name: String) throws {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    let schema = try JSONSchema(["format": .string(name)], options: options)
    for (start, piece) in Self.pieces {
      let text = start + String(repeating: piece, count: 10_000 / piece.utf8.count)
      let isValid = schema.isValid(.string(text))
      #expect(!isValid || !Self.bounded.contains(name), "\(start)\(piece)…")
    }
  }
}
