/// Takes Swift Testing's sentence about an expectation apart.
///
/// The library writes `(roman(4) → "IIII") == "IV"`: each part whose value was not plain from its
/// source is followed by an arrow and the value. The source is Swift; the value is any text at all,
/// because strings are printed as they are, quotes and brackets included.
package struct ExpectationText: Equatable {
  /// The expectation as the test has it, without the values.
  package var source: String
  /// What was asked for; nil where the sentence does not tell.
  package var expected: String?
  /// What was found; nil where the sentence does not tell.
  package var found: String?

  /// Reads the text that follows `Expectation failed: `.
  package init(_ text: String) {
    let negation = (front: "!(", end: " → true)")
    if let thrown = ThrownText(text) {
      source = text
      expected = thrown.expected
      found = thrown.found
    } else if let value = ["nil", "false"].first(where: { text.hasSuffix(" → \($0)") }) {
      source = text.dropLast(value.count + 3).withoutValues
      expected = value == "nil" ? "a value" : "true"
      found = value
    } else if let comparison = ComparisonText(text) {
      source = comparison.source
      expected = comparison.expected
      found = comparison.found
    } else if text.hasPrefix(negation.front), text.hasSuffix(negation.end) {
      let inner = text.dropFirst(negation.front.count).dropLast(negation.end.count).withoutValues
      source = inner.contains(" ") ? "!(\(inner))" : "!\(inner)"
      expected = "false"
      found = "true"
    } else {
      source = text[...].withoutValues
      expected = "true"
      found = "false"
    }
  }
}

/// The sentences about errors that were thrown, or were not.
private struct ThrownText {
  var expected: String
  var found: String

  init?(_ text: String) {
    if text.hasPrefix("an error was expected but none was thrown") {
      (expected, found) = ("an error", "no error")
    } else if let match = text.wholeMatch(
      of: /(?s)expected error of type (.+?), but "(.*)" of type (.+) was thrown instead/)
    {
      expected = "an error of type \(match.1)"
      found = Self.error(match.2, match.3)
    } else if let match = text.wholeMatch(
      of: /(?s)expected error "(.*)" of type (.+?), but "(.*)" of type (.+) was thrown instead/)
    {
      expected = Self.error(match.1, match.2)
      found = Self.error(match.3, match.4)
    } else if let match = text.wholeMatch(
      of: /(?s)an error was thrown when none was expected: "(.*)" of type (.+)/)
    {
      expected = "no error"
      found = Self.error(match.1, match.2)
    } else if let match = text.wholeMatch(
      of: /(?s)unexpected error "(.*)" of type (.+) was thrown/)
    {
      expected = "another error"
      found = Self.error(match.1, match.2)
    } else {
      return nil
    }
  }

  /// `E.late(3)` for a case of an enumeration, `E: its own words` for others.
  private static func error(_ words: Substring, _ type: Substring) -> String {
    words.hasPrefix(".") ? "\(type)\(words)" : "\(type): \(words)"
  }
}
