import JSON
import Testing

/// A text that is no JSON, with the reason and the byte that must be named.
struct Refusal: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let reason: JSONSyntaxError.Reason
  let offset: Int

  init(_ name: String, _ text: String, at offset: Int, _ reason: JSONSyntaxError.Reason) {
    testDescription = name
    self.text = text
    self.reason = reason
    self.offset = offset
  }

  private static func found(_ byte: Unicode.Scalar, not expected: String) -> JSONSyntaxError.Reason
  {
    .unexpected(byte: UInt8(ascii: byte), expected: expected)
  }

  static let all = [
    Refusal("nothing", "", at: 0, .unexpectedEnd(expected: "a value")),
    Refusal("white space alone", " \n", at: 2, .unexpectedEnd(expected: "a value")),
    Refusal("a second value", "1 2", at: 2, .trailingContent),
    Refusal("a comma at the end", "[1,]", at: 3, found("]", not: "a value")),
    Refusal("no comma", "[1 2]", at: 3, found("2", not: "',' or ']'")),
    Refusal("an open array", "[1", at: 2, .unexpectedEnd(expected: "',' or ']'")),
    Refusal("no colon", #"{"a" 1}"#, at: 5, found("1", not: "':'")),
    Refusal("a name without quotes", "{a: 1}", at: 1, found("a", not: "a member's name")),
    Refusal("a comma after a member", #"{"a":1,}"#, at: 7, found("}", not: "a member's name")),
    Refusal("a duplicate member", #"{"a":1,"a":1}"#, at: 7, .duplicateMember("a")),
    Refusal("an escaped duplicate", #"{"a":1,"\u0061":1}"#, at: 7, .duplicateMember("a")),
    Refusal("a leading zero", "01", at: 1, .trailingContent),
    Refusal("a lone minus", "-", at: 1, .unexpectedEnd(expected: "a digit")),
    Refusal("a dot without digits", "1.", at: 2, .unexpectedEnd(expected: "a digit")),
    Refusal("an empty exponent", "1e+", at: 3, .unexpectedEnd(expected: "a digit of the exponent")),
    Refusal("a plus sign", "+1", at: 0, found("+", not: "a value")),
    Refusal("NaN", "NaN", at: 0, found("N", not: "a value")),
    Refusal("a word cut short", "nul", at: 3, .unexpectedEnd(expected: "null")),
    Refusal("an open string", #""ab"#, at: 3, .unexpectedEnd(expected: "'\"'")),
    Refusal("a line feed in a string", "\"a\nb\"", at: 2, .controlCharacter(0x0a)),
    Refusal("a NUL in a string", "\"\0\"", at: 1, .controlCharacter(0)),
    Refusal("an unknown escape", #""\x""#, at: 1, .invalidEscape),
    Refusal("a short unicode escape", #""\u12""#, at: 1, .invalidEscape),
    Refusal("a high surrogate alone", #""\ud834""#, at: 1, .loneSurrogate),
    Refusal("a low surrogate alone", #""\udd1e""#, at: 1, .loneSurrogate),
    Refusal("two high surrogates", #""\ud834\ud834""#, at: 1, .loneSurrogate),
    Refusal("a byte order mark", "\u{feff}1", at: 0, .unexpected(byte: 0xef, expected: "a value")),
    Refusal(
      "an endless exponent", "1e" + String(repeating: "9", count: 40), at: 0, .exponentOutOfRange),
    Refusal(
      "too many digits", String(repeating: "7", count: 1_025), at: 0, .tooManyDigits(limit: 1_024)),
  ]
}

@Suite struct `A JSON refusal` {
  @Test(arguments: Refusal.all)
  func `names its reason and its byte`(_ refusal: Refusal) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: refusal.text) }
    #expect(error?.reason == refusal.reason)
    #expect(error?.byteOffset == refusal.offset)
  }

  @Test func `covers each of its named cases once`() {
    #expect(Set(Refusal.all.map(\.testDescription)).count == 29)
  }
}
