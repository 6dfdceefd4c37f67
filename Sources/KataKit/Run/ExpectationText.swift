/// Takes Swift Testing's sentence about an expectation apart.
///
/// The library writes `(roman(4) → "IIII") == "IV"`: each part whose value was not plain from its
/// source is followed by an arrow and the value.
struct ExpectationText: Equatable {
  /// The expectation as the test has it, without the values.
  var source: String
  /// What was asked for; nil where the sentence does not tell.
  var expected: String?
  /// What was found; nil where the sentence does not tell.
  var found: String?

  /// Reads the text that follows `Expectation failed: `.
  init(_ text: String) {
    if let comparison = Comparison(text) {
      let left = Side(comparison.left)
      let right = Side(comparison.right)
      source = "\(left.source) \(comparison.sign) \(right.source)"
      let swapped = left.isLiteral && !right.isLiteral
      let (actual, wanted) = swapped ? (right, left) : (left, right)
      found = actual.value
      expected =
        comparison.sign == "==" ? wanted.value : "\(comparison.phrase(swapped)) \(wanted.value)"
    } else if let thrown = Self.thrown(text) {
      (source, expected, found) = (text, thrown.expected, thrown.found)
    } else if let arrow = text.lastTopLevelArrow {
      source = Side.withoutValues(String(text[..<arrow.lowerBound]))
      found = String(text[arrow.upperBound...])
      expected = found == "false" ? "true" : found == "nil" ? "a value" : nil
    } else if text.hasPrefix("!("), text.hasSuffix(" → true)") {
      source = "!" + Side.withoutValues(String(text.dropFirst(2).dropLast(" → true)".count)))
      (expected, found) = ("false", "true")
    } else {
      source = text
    }
  }

  private static func thrown(_ text: String) -> (expected: String, found: String)? {
    if text == "an error was expected but none was thrown" { return ("an error", "no error") }
    if let match = text.firstMatch(
      of: /^expected error of type (\S+), but "(.*)" of type (\S+) was thrown instead$/)
    {
      return ("an error of type \(match.1)", "\(match.3)\(match.2)")
    }
    if let match = text.firstMatch(
      of: /^expected error "(.*)" of type (\S+), but "(.*)" of type (\S+) was thrown instead$/)
    {
      return ("\(match.2)\(match.1)", "\(match.4)\(match.3)")
    }
    return nil
  }
}

/// Two sides and the sign between them.
private struct Comparison {
  var left: String
  var sign: String
  var right: String

  init?(_ text: String) {
    let signs = [" == ", " != ", " <= ", " >= ", " < ", " > ", " === "]
    for (index, depth) in text.depths where depth == 0 {
      guard let sign = signs.first(where: { text[index...].hasPrefix($0) }) else { continue }
      left = String(text[..<index])
      self.sign = sign.trimmingBlanks
      right = String(text[text.index(index, offsetBy: sign.count)...])
      return
    }
    return nil
  }

  /// The relation in words, read from the side that was found.
  func phrase(_ swapped: Bool) -> String {
    let mirrored = ["<": ">", ">": "<", "<=": ">=", ">=": "<="]
    return switch swapped ? mirrored[sign] ?? sign : sign {
    case "!=": "anything but"
    case "<": "less than"
    case ">": "more than"
    case "<=": "at most"
    case ">=": "at least"
    default: "the same object as"
    }
  }
}

/// One side of a comparison: its source, and its value.
private struct Side {
  var source: String
  var value: String
  var isLiteral: Bool

  init(_ text: String) {
    let inner = text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
    if let arrow = inner.lastTopLevelArrow {
      source = String(inner[..<arrow.lowerBound])
      value = String(inner[arrow.upperBound...])
      isLiteral = false
    } else {
      source = text
      value = text
      isLiteral = true
    }
  }

  /// Removes the values from a source in which parts are followed by theirs.
  static func withoutValues(_ text: String) -> String {
    text.replacing(/\(([^()]*) → [^()]*\)/) { String($0.1) }
  }
}

extension String {
  /// Each index outside string literals with the number of brackets open there.
  fileprivate var depths: [(index: Index, depth: Int)] {
    var result: [(index: Index, depth: Int)] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    for index in indices {
      let character = self[index]
      if isInString {
        if isEscaped { isEscaped = false } else if character == "\\" { isEscaped = true } else if character == "\"" { isInString = false }
        continue
      }
      switch character {
      case "\"": isInString = true
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      result.append((index, depth))
    }
    return result
  }

  /// The last arrow that stands in no bracket and in no string.
  fileprivate var lastTopLevelArrow: Range<Index>? {
    let arrow = " → "
    return depths.last { $0.depth == 0 && self[$0.index...].hasPrefix(arrow) }
      .map { $0.index..<self.index($0.index, offsetBy: arrow.count) }
  }

  fileprivate var trimmingBlanks: String { filter { $0 != " " } }
}
