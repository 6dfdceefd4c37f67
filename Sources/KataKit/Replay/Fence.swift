/// The opening line of a fenced block: three or more backticks and a word.
struct Fence {
  /// The number of backticks.
  let length: Int
  /// The word after them, such as `diff`.
  let info: String

  /// Reads an opening line, or returns nil for any other line.
  init?(_ line: String) {
    let ticks = line.prefix { $0 == "`" }
    let info = line.dropFirst(ticks.count)
    guard ticks.count >= 3, !info.contains("`") else { return nil }
    self.length = ticks.count
    self.info = String(info).trimmed
  }

  /// Whether a line ends the block: at least as many backticks and nothing else.
  func isClosed(by line: String) -> Bool {
    let line = line.trimmed
    return line.count >= length && line.allSatisfy { $0 == "`" }
  }

  /// A block around a text, with more backticks than any line of the text begins with.
  static func block(_ text: String, info: String) -> String {
    let runs = text.lines.map { $0.text.trimmed.prefix { $0 == "`" }.count }
    let ticks = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    let end = text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
    return "\(ticks)\(info)\n\(text)\(end)\(ticks)"
  }
}
