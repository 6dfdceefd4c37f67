/// Parses the part of YAML 1.2 that workflow files use, and refuses the rest with its line.
///
/// Understood are block mappings and sequences, plain and quoted scalars, literal and folded blocks,
/// flow collections, and comments. Refused are anchors, aliases, tags, directives, tabs,
/// several documents, duplicate keys and scalars that go on in the next line.
///
/// Source: YAML 1.2.2, <https://yaml.org/spec/1.2.2/>.
package struct YAMLParser {
  private var lines: [String]
  private var index = 0

  /// Parses a document.
  ///
  /// - Parameter text: The document.
  /// - Returns: Its root.
  /// - Throws: ``YAMLError``.
  package static func parse(_ text: String) throws(YAMLError) -> YAMLNode {
    // NB: "\r\n" is one Character, which is not "\n".
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    var parser = YAMLParser(lines: lines.map(String.init))
    return try parser.document()
  }

  private init(lines: [String]) { self.lines = lines }

  private mutating func document() throws(YAMLError) -> YAMLNode {
    if let first = try next(), first.text == "---" { index += 1 }
    guard let first = try next() else { return YAMLNode(.null, line: 1) }
    let root = try block(at: first.indent)
    if let rest = try next() {
      throw error("\"\(rest.text)\" is indented less than what it belongs to.")
    }
    return root
  }

  /// The next line that holds something, without moving past it.
  private mutating func next() throws(YAMLError) -> (indent: Int, text: String)? {
    while index < lines.count {
      let line = lines[index]
      let indent = line.prefix { $0 == " " }.count
      let text = String(line.dropFirst(indent))
      if text.isEmpty || text.hasPrefix("#") {
        index += 1
        continue
      }
      if text.hasPrefix("\t") { throw error("a tab indents; YAML wants spaces.") }
      if text.hasPrefix("%") || text == "..." || (text == "---" && index > 0 && indent == 0) {
        let isFirst = lines[..<index].allSatisfy { $0.isEmpty || $0.hasPrefix("#") }
        if text != "---" || !isFirst {
          throw error("only one document without directives is read.")
        }
      }
      return (indent, text)
    }
    return nil
  }

  private mutating func block(at indent: Int) throws(YAMLError) -> YAMLNode {
    guard let line = try next(), line.indent == indent else {
      throw error("a value is missing.")
    }
    if Self.isItem(line.text) { return try sequence(at: indent) }
    if try YAMLScalar.key(of: line.text, line: index + 1) != nil { return try mapping(at: indent) }
    let node = try inline(line.text)
    if let more = try next(), more.indent >= indent {
      throw error("a scalar ends on its line; write | or > for a longer text.")
    }
    return node
  }

  private static func isItem(_ text: String) -> Bool { text == "-" || text.hasPrefix("- ") }

  private mutating func sequence(at indent: Int) throws(YAMLError) -> YAMLNode {
    let first = index + 1
    var items: [YAMLNode] = []
    while let line = try next(), line.indent == indent, Self.isItem(line.text) {
      let rest = line.text.dropFirst().drop { $0 == " " }
      if rest.isEmpty || rest.hasPrefix("#") {
        index += 1
        items.append(try nested(under: indent, line: index))
      } else if rest.hasPrefix("|") || rest.hasPrefix(">") {
        items.append(try longText(String(rest), under: indent))
      } else {
        // What follows the dash stands in a block of its own, at the column where it begins.
        let column = indent + line.text.count - rest.count
        lines[index] = String(repeating: " ", count: column) + rest
        items.append(try block(at: column))
      }
    }
    try refuseDeeper(than: indent)
    return YAMLNode(.sequence(items), line: first)
  }

  private mutating func mapping(at indent: Int) throws(YAMLError) -> YAMLNode {
    let first = index + 1
    var entries: [YAMLNode.Entry] = []
    while let line = try next(), line.indent == indent {
      let number = index + 1
      guard !Self.isItem(line.text),
        let (key, rest) = try YAMLScalar.key(of: line.text, line: number)
      else { throw error("\"\(line.text)\" is no key with a colon.") }
      if entries.contains(where: { $0.key == key }) {
        throw error("the key \"\(key)\" stands here twice.")
      }
      entries.append(.init(key: key, line: number, value: try value(rest, under: indent)))
    }
    try refuseDeeper(than: indent)
    return YAMLNode(.mapping(entries), line: first)
  }

  /// What follows the colon of a key.
  private mutating func value(_ rest: String, under indent: Int) throws(YAMLError) -> YAMLNode {
    if rest.hasPrefix("|") || rest.hasPrefix(">") { return try longText(rest, under: indent) }
    if !rest.isEmpty, !rest.hasPrefix("#") { return try inline(rest) }
    index += 1
    let number = index
    if let line = try next(), line.indent == indent, Self.isItem(line.text) {
      return try sequence(at: indent)
    }
    return try nested(under: indent, line: number)
  }

  /// A value that begins on this line; a flow collection may end on a later one.
  private mutating func inline(_ text: String) throws(YAMLError) -> YAMLNode {
    let number = index + 1
    var flow = FlowLines(text)
    while flow.isOpen, index + 1 < lines.count {
      index += 1
      let line = lines[index].drop { $0 == " " }
      if line.hasPrefix("\t") { throw error("a tab indents; YAML wants spaces.") }
      flow.add(line)
    }
    index += 1
    return try YAMLScalar.inline(flow.text, line: number)
  }

  private mutating func nested(under indent: Int, line: Int) throws(YAMLError) -> YAMLNode {
    guard let next = try next(), next.indent > indent else { return YAMLNode(.null, line: line) }
    return try block(at: next.indent)
  }

  private mutating func refuseDeeper(than indent: Int) throws(YAMLError) {
    if let line = try next(), line.indent > indent {
      throw error("\"\(line.text)\" is indented more than its neighbours.")
    }
  }

  /// A literal (`|`) or folded (`>`) block, in which nothing but the indentation has a meaning.
  private mutating func longText(_ header: String, under indent: Int) throws(YAMLError) -> YAMLNode
  {
    let number = index + 1
    guard let match = header.wholeMatch(of: /([|>])([-+]?)(?:\s+#.*)?/) else {
      throw error("\"\(header)\" heads no block that is read here; |, |-, |+, > and >- do.")
    }
    index += 1
    var body: [String] = []
    var column: Int?
    while index < lines.count {
      let line = lines[index]
      if line.allSatisfy({ $0 == " " }) {
        body.append(String(line.dropFirst(column ?? line.count)))
      } else {
        let depth = line.prefix { $0 == " " }.count
        if depth < column ?? (indent + 1) { break }
        if column == nil {
          column = depth
          if line.dropFirst(depth).hasPrefix("\t") { throw error("a tab indents.") }
        }
        body.append(String(line.dropFirst(column ?? depth)))
      }
      index += 1
    }
    let blanks = body.reversed().prefix { $0.isEmpty }.count
    body.removeLast(blanks)
    var text = match.1 == "|" ? body.joined(separator: "\n") : try Self.folded(body, line: number)
    if match.2 != "-", !body.isEmpty { text += "\n" }
    if match.2 == "+" { text += String(repeating: "\n", count: blanks) }
    return YAMLNode(.scalar(text, isPlain: false), line: number)
  }

  /// Joins lines with spaces; an empty line is a line break.
  private static func folded(_ lines: [String], line: Int) throws(YAMLError) -> String {
    var text = ""
    var breaks = 0
    for part in lines {
      if part.hasPrefix(" ") {
        throw YAMLError(line: line, problem: "a folded block with deeper lines is not read; use |.")
      }
      if part.isEmpty {
        breaks += 1
        continue
      }
      text +=
        text.isEmpty
        ? String(repeating: "\n", count: breaks)
        : breaks == 0 ? " " : String(repeating: "\n", count: breaks)
      text += part
      breaks = 0
    }
    return text
  }

  private func error(_ problem: String) -> YAMLError {
    YAMLError(line: min(index + 1, lines.count), problem: problem)
  }
}
