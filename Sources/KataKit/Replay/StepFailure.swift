/// One failing test of a red step, as its `✘` line states it.
package struct StepFailure: Equatable, Sendable {
  /// Why the test failed.
  package enum Reason: Equatable, Sendable {
    /// An expectation did not hold.
    case values(expected: String, found: String)
    /// Anything else, such as a thrown error.
    case message(String)
  }

  /// The sentence that names the test.
  package var sentence: String
  /// Why it failed.
  package var reason: Reason

  /// Creates a failure; a line break in a text becomes `␤`, since a result is one line.
  package init(sentence: String, reason: Reason) {
    self.sentence = sentence.onOneLine
    self.reason = reason.onOneLine
  }

  /// The line after its mark.
  var text: String {
    switch reason {
    case .values(let expected, let found): "\(sentence) · expected \(expected), found \(found)"
    case .message(let message): "\(sentence) · \(message)"
    }
  }

  /// Reads the line after its mark.
  ///
  /// The sentence ends at the first ` · `, or is the title where the line begins with that. The expected
  /// value ends at the first `, found ` outside of double quotes.
  init?(text: String, title: String) {
    let known = title.isEmpty ? nil : text.dropping("\(title) · ").map { (title, $0) }
    guard let (sentence, rest) = known ?? text.cut(at: " · ") else { return nil }
    self.sentence = sentence
    if let values = rest.dropping("expected "),
      let (expected, found) = values.cutOutsideQuotes(at: ", found ")
    {
      reason = .values(expected: expected, found: found)
    } else if !rest.isEmpty {
      reason = .message(rest)
    } else {
      return nil
    }
  }
}

extension StepFailure.Reason {
  /// The reason as a result line can hold it.
  var onOneLine: Self {
    switch self {
    case .values(let expected, let found):
      .values(expected: expected.onOneLine, found: found.onOneLine)
    case .message(let message): .message(message.onOneLine)
    }
  }
}

extension String {
  /// The text with `␤` for each line break and without blanks at its ends.
  var onOneLine: String {
    String(map { $0.isNewline ? "␤" : $0 }).trimmed
  }

  /// The text without blanks and line breaks at its ends.
  var trimmed: String {
    let body = drop(while: \.isWhitespace)
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }

  /// What stands before and after the first separator.
  func cut(at separator: String) -> (String, String)? {
    guard let range = firstRange(of: separator) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }

  /// What stands before and after the first separator outside of double quotes, or else the first.
  fileprivate func cutOutsideQuotes(at separator: String) -> (String, String)? {
    var isQuoted = false
    var isEscaped = false
    for index in indices {
      if !isQuoted, let after = self[index...].dropping(separator) {
        return (String(self[..<index]), after)
      }
      if self[index] == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = isQuoted && self[index] == "\\" && !isEscaped
    }
    return cut(at: separator)
  }
}
