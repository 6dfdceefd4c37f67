internal import JSON

/// Values, names and patterns as they stand in messages.
///
/// One rule for all: what is longer than 80 characters is cut after 77 and ends in an ellipsis; of an
/// array of more than eight items or an object of more than four members only the count is told.
enum Excerpt {
  private static let longest = 80
  private static let kept = 77

  /// A text that is cut where it is long.
  static func cut(_ text: String) -> String {
    var cut = Line()
    write(cut: text, to: &cut)
    return cut.text
  }

  /// Writes a text that is cut where it is long.
  static func write(cut text: String, to message: inout Line) {
    // A scalar has at least one byte: most texts need no counting.
    if text.utf8.count <= longest || text.unicodeScalars.count <= longest {
      message += text
    } else {
      message += String(text.unicodeScalars.prefix(kept))
      message += "…"
    }
  }

  /// Writes a value as JSON.
  static func write(_ value: JSONValue, to message: inout Line) {
    switch value {
    case .null: message += "null"
    case .bool(let value): message += value ? "true" : "false"
    case .number(let number): write(number, to: &message)
    case .string(let text): write(quoted: text, to: &message)
    case .array(let items) where items.count > 8:
      message += "an array of \(items.count) items"
    case .object(let object) where object.count > 4:
      message += "an object of \(object.count) members"
    case .array, .object: writeJSON(value, to: &message)
    }
  }

  /// Writes how many of something there are, such as `1 item` or `2 items`.
  static func write(_ count: Int, _ noun: String, to message: inout Line) {
    message += count
    message += " "
    message += noun
    if count != 1 { message += "s" }
  }

  /// Writes a number in full or its first digits.
  static func write(_ number: JSONNumber, to message: inout Line) {
    if let integer = number.integer {
      message += integer
    } else {
      write(cut: number.description, to: &message)
    }
  }

  /// Writes a text between quotes, with escapes where JSON wants them.
  static func write(quoted text: String, to message: inout Line) {
    if text.utf8.count <= longest - 2, message.append(quoting: text) { return }
    writeJSON(.string(text), to: &message)
  }

  private static func writeJSON(_ value: JSONValue, to message: inout Line) {
    // Four bytes a character are the most; what lies behind them is not even written.
    let bytes = JSONWriter().bytes(value, endingAfter: (longest + 1) * 4)
    write(cut: String(decoding: bytes, as: UTF8.self), to: &message)
  }
}
