/// Two sides of an expectation and the sign between them.
struct ComparisonText {
  private var left: Side
  private var sign: String
  private var right: Side

  /// The signs, those that bind least first.
  private static let signs = [
    [" || "], [" && "], [" == ", " != ", " <= ", " >= ", " < ", " > ", " === ", " !== ", " is "],
  ]

  /// Reads a text; nil where it compares nothing.
  init?(_ text: String) {
    for signs in Self.signs {
      if let found = Self.valued(text[...], signs) ?? Self.plain(text[...], signs) {
        (left, sign, right) = found
        return
      }
    }
    return nil
  }

  /// The expectation without the values.
  var source: String { "\(left.source) \(sign) \(right.source)" }

  /// What was asked for.
  var expected: String {
    switch sign {
    case "&&", "||": "true"
    case "is": right.source
    case "==": wanted.value ?? wanted.source
    default: "\(relation) \(wanted.value ?? wanted.source)"
    }
  }

  /// What was found; nil where the sentence does not tell, as for `try` and `await`.
  var found: String? {
    switch sign {
    case "&&", "||": left.value.flatMap { left in right.value.map { "\(left) \(sign) \($0)" } }
    case "is": right.value
    default: actual.value
    }
  }

  private var actual: Side { isSwapped ? right : left }
  private var wanted: Side { isSwapped ? left : right }

  /// Whether the right side is the one under test.
  private var isSwapped: Bool {
    if left.value != nil { return false }
    return right.value != nil || (left.isLiteral && !right.isLiteral)
  }

  /// The relation in words, read from the side that was found.
  private var relation: String {
    let mirrored = ["<": ">", ">": "<", "<=": ">=", ">=": "<="]
    return switch isSwapped ? mirrored[sign] ?? sign : sign {
    case "!=": "anything but"
    case "<": "less than"
    case ">": "more than"
    case "<=": "at most"
    case ">=": "at least"
    case "!==": "another object than"
    default: "the same object as"
    }
  }

  /// Reads `(source → value) == …`.
  ///
  /// The value may hold anything, so each place where it may end is tried; the first that leaves a
  /// value with its brackets closed wins.
  private static func valued(_ text: Substring, _ signs: [String]) -> (Side, String, Side)? {
    guard let opening = text.capturedSource else { return nil }
    var readings: [(left: Side, sign: String, right: Side)] = []
    for index in opening.rest.indices where opening.rest[index] == ")" {
      let after = opening.rest[opening.rest.index(after: index)...]
      guard let sign = signs.first(where: after.hasPrefix),
        let right = Side(after.dropFirst(sign.count))
      else { continue }
      let left = Side(source: opening.source, value: String(opening.rest[..<index]))
      readings.append((left, sign.filter { $0 != " " }, right))
    }
    return readings.first { $0.left.hasWholeValue } ?? readings.first
  }

  /// Reads `source == …`, where the left side's value is not told.
  private static func plain(_ text: Substring, _ signs: [String]) -> (Side, String, Side)? {
    if text.capturedSource != nil { return nil }
    guard let (range, sign) = text.firstOutside(signs), let right = Side(text[range.upperBound...])
    else { return nil }
    let left = Side(source: String(text[..<range.lowerBound]), value: nil)
    return (left, sign.filter { $0 != " " }, right)
  }
}

/// One side of a comparison: its source, and its value where that is told.
private struct Side {
  var source: String
  var value: String?

  init(source: String, value: String?) {
    self.source = source
    self.value = value
  }

  /// Reads a side that goes to the end of the text; nil where it makes no sense.
  init?(_ text: Substring) {
    if let captured = text.capturedSource, captured.rest.hasSuffix(")") {
      source = captured.source
      value = String(captured.rest.dropLast())
    } else if text.isBalanced {
      source = String(text)
    } else {
      return nil
    }
  }

  /// Whether the source is a value by itself.
  var isLiteral: Bool {
    guard let first = source.first else { return false }
    return first.isNumber || "\"[-.".contains(first) || ["nil", "true", "false"].contains(source)
  }

  /// Whether the value has its quotes and brackets closed.
  var hasWholeValue: Bool {
    guard let value else { return true }
    if value.hasPrefix("\"") { return value.count > 1 && value.hasSuffix("\"") }
    return value[...].isBalanced
  }
}
