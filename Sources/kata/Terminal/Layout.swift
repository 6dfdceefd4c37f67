/// Puts texts side by side and folds them to a width.
package enum Layout {
  /// Two texts on one line, the second at the right edge; on two lines where they do not fit.
  ///
  /// - Parameters:
  ///   - left: The left text as it is printed.
  ///   - leftWidth: Its width in columns, without colours.
  ///   - right: The right text, without colours.
  ///   - width: The width of the screen.
  ///   - indent: The blanks before the right text where it gets a line of its own.
  /// - Returns: The line or lines, without a line break at the end.
  package static func edges(
    _ left: String, leftWidth: Int, _ right: String, width: Int, indent: Int = 4
  ) -> String {
    guard !right.isEmpty else { return left }
    let gap = width - leftWidth - right.count
    if gap >= 2 { return left + String(repeating: " ", count: gap) + right }
    return left + "\n" + String(repeating: " ", count: indent) + right
  }

  /// A text folded at blanks, each line after its indent.
  package static func fold(_ text: String, width: Int, indent: String = "") -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
          lines.append(line)
          line = String(word)
        } else {
          line += line.isEmpty ? String(word) : " " + word
        }
      }
      lines.append(line)
    }
    return lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
  }

  /// One line cut into lines of a width: what is quoted is folded nowhere else.
  static func broken(_ text: String, width: Int) -> [String] {
    guard text.count > width, width > 0 else { return [text] }
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return lines
  }

  /// A text filled with blanks up to a width.
  package static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
