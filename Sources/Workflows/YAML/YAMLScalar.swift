/// Reads what stands on one line: keys, quoted and plain scalars, flow collections.
struct YAMLScalar {
  private let line: Int
  private var rest: Substring

  /// Splits a line into the key before its colon and what follows; nil where there is no key.
  static func key(of text: String, line: Int) throws(YAMLError) -> (key: String, rest: String)? {
    var scalar = YAMLScalar(line: line, rest: text[...])
    let key: String
    if let quote = text.first, quote == "\"" || quote == "'" {
      key = try scalar.quoted(quote)
    } else if let first = text.first, "[{".contains(first) {
      return nil
    } else {
      guard let end = text.indices.first(where: { Self.isColon(text, at: $0) }) else { return nil }
      key = String(text[..<end])
      // A colon behind a comment sign is no colon.
      if key.contains(" #") { return nil }
      try scalar.refuse(key)
      scalar.rest = text[end...]
    }
    guard scalar.rest.first == ":" else { return nil }
    let rest = scalar.rest.dropFirst()
    guard rest.isEmpty || rest.first == " " else { return nil }
    return (key, String(rest.drop { $0 == " " }))
  }

  private static func isColon(_ text: String, at index: String.Index) -> Bool {
    guard text[index] == ":" else { return false }
    let after = text.index(after: index)
    return after == text.endIndex || text[after] == " "
  }

  /// Reads the value that a line holds, with the comment behind it.
  static func inline(_ text: String, line: Int) throws(YAMLError) -> YAMLNode {
    var scalar = YAMLScalar(line: line, rest: text[...])
    let node = try scalar.value(inFlow: false)
    scalar.skipBlanks()
    guard scalar.rest.isEmpty || scalar.rest.first == "#" else {
      throw YAMLError(line: line, problem: "\"\(scalar.rest)\" stands behind the value.")
    }
    return node
  }

  private mutating func value(inFlow: Bool) throws(YAMLError) -> YAMLNode {
    skipBlanks()
    switch rest.first {
    case "\"", "'":
      let quote: Character = rest.first == "'" ? "'" : "\""
      return node(.scalar(try quoted(quote), isPlain: false))
    case "[": return try flow("]") { scalar throws(YAMLError) in try scalar.items() }
    case "{": return try flow("}") { scalar throws(YAMLError) in try scalar.members() }
    default: return try plain(inFlow: inFlow)
    }
  }

  private func node(_ content: YAMLNode.Content) -> YAMLNode { YAMLNode(content, line: line) }

  private mutating func flow(
    _ end: Character,
    _ body: (inout YAMLScalar) throws(YAMLError) -> YAMLNode.Content
  ) throws(YAMLError) -> YAMLNode {
    rest = rest.dropFirst()
    let content = try body(&self)
    skipBlanks()
    guard rest.first == end else {
      throw YAMLError(line: line, problem: "\(end) is missing.")
    }
    rest = rest.dropFirst()
    return node(content)
  }

  private mutating func items() throws(YAMLError) -> YAMLNode.Content {
    var items: [YAMLNode] = []
    skipBlanks()
    while let next = rest.first, next != "]" {
      items.append(try value(inFlow: true))
      guard comma() else { break }
    }
    return .sequence(items)
  }

  private mutating func members() throws(YAMLError) -> YAMLNode.Content {
    var entries: [YAMLNode.Entry] = []
    skipBlanks()
    while let next = rest.first, next != "}" {
      let name = try value(inFlow: true)
      skipBlanks()
      guard let key = name.text, rest.first == ":" else {
        throw YAMLError(line: line, problem: "a flow mapping wants KEY: VALUE.")
      }
      rest = rest.dropFirst()
      if entries.contains(where: { $0.key == key }) {
        throw YAMLError(line: line, problem: "the key \"\(key)\" stands here twice.")
      }
      entries.append(.init(key: key, line: line, value: try value(inFlow: true)))
      guard comma() else { break }
    }
    return .mapping(entries)
  }

  private mutating func comma() -> Bool {
    skipBlanks()
    guard rest.first == "," else { return false }
    rest = rest.dropFirst()
    skipBlanks()
    return true
  }

  private mutating func plain(inFlow: Bool) throws(YAMLError) -> YAMLNode {
    var end = rest.startIndex
    while end < rest.endIndex {
      let character = rest[end]
      let isAfterBlank = end > rest.startIndex && rest[rest.index(before: end)] == " "
      if character == "#", isAfterBlank || end == rest.startIndex { break }
      if inFlow, ",[]{}".contains(character) { break }
      if character == ":" {
        let after = rest.index(after: end)
        if after == rest.endIndex || rest[after] == " " || (inFlow && ",]}".contains(rest[after])) {
          if inFlow { break }
          throw YAMLError(line: line, problem: "\"\(rest)\" holds a colon; put it between quotes.")
        }
      }
      end = rest.index(after: end)
    }
    var text = rest[..<end]
    while text.last == " " { text = text.dropLast() }
    rest = rest[end...]
    try refuse(String(text))
    if ["", "~", "null", "Null", "NULL"].contains(text) { return node(.null) }
    return node(.scalar(String(text), isPlain: true))
  }

  /// Refuses what a plain scalar may not begin with.
  private func refuse(_ text: String) throws(YAMLError) {
    guard let first = text.first else { return }
    let meanings: [Character: String] = [
      "&": "an anchor", "*": "an alias", "!": "a tag", "@": "a reserved character",
      "`": "a reserved character", "%": "a directive", "?": "a complex key",
    ]
    guard let meaning = meanings[first], first != "?" || text.hasPrefix("? ") else { return }
    throw YAMLError(
      line: line, problem: "\"\(text)\" begins with \(meaning), which is not read here.")
  }

  private mutating func quoted(_ quote: Character) throws(YAMLError) -> String {
    rest = rest.dropFirst()
    var text = ""
    while let next = rest.popFirst() {
      if next == quote {
        guard quote == "'", rest.first == "'" else { return text }
        rest = rest.dropFirst()
        text.append("'")
      } else if next == "\\", quote == "\"" {
        text.append(try escaped())
      } else {
        text.append(next)
      }
    }
    throw YAMLError(line: line, problem: "the quote \(quote) is not closed on its line.")
  }

  private mutating func escaped() throws(YAMLError) -> Character {
    let simple: [Character: Character] = [
      "n": "\n", "t": "\t", "r": "\r", "0": "\0", "\"": "\"", "\\": "\\", "/": "/", " ": " ",
    ]
    guard let next = rest.popFirst() else {
      throw YAMLError(line: line, problem: "a text ends in a backslash.")
    }
    if let character = simple[next] { return character }
    let lengths: [Character: Int] = ["x": 2, "u": 4, "U": 8]
    if let length = lengths[next], rest.count >= length,
      let number = UInt32(rest.prefix(length), radix: 16), let scalar = Unicode.Scalar(number)
    {
      rest = rest.dropFirst(length)
      return Character(scalar)
    }
    throw YAMLError(line: line, problem: "\\\(next) is no escape sequence.")
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " }
  }
}
