/// A search for values behind secret names in a body of any text format.
///
/// It knows assignments (`name=value`, `name: value`, `"name":"value"`), elements and attributes of
/// markup, and the parts of a form. A value goes on until its end is certain.
struct SecretText {
  private let names: SecretNames
  private let units: BodyUnits
  /// Whether values end where a tag, a string or an item of a list ends, as in markup and JSON.
  private let isStructured: Bool
  /// Whether a colon without quotes makes an assignment; in the texts of JSON it is prose.
  private let takesColons: Bool

  /// Prepares a search of a body.
  init(_ body: [UInt8], _ names: SecretNames, takesColons: Bool = true) {
    (self.names, self.takesColons) = (names, takesColons)
    units = BodyUnits(body)
    let first = body.first { $0 > 0x20 } ?? 0
    isStructured = "<{[)".utf8.contains(first)
  }

  /// A name and where its value stands in the body.
  struct Finding {
    let name: String
    let value: Range<Int>
  }

  /// The values of secret names, in their order.
  func findings() -> [Finding] {
    var found: [Finding] = []
    var at = 0
    while at < units.count {
      guard Self.isNamePart(units[at]) else {
        at += 1
        continue
      }
      let start = at
      while Self.isNamePart(units[at]) { at += 1 }
      guard names.contains(units.bytes[start..<at]), let value = value(of: start..<at) else {
        continue
      }
      let name = String(decoding: units.bytes[start..<at], as: UTF8.self)
      found.append(Finding(name: name, value: units.range(value)))
      at = max(at, value.upperBound)
    }
    return found
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private func value(of name: Range<Int>) -> Range<Int>? {
    if let value = element(name) ?? field(name) { return value }
    var at = skip(name.upperBound) { "\\\"'])".utf8.contains($0) }
    let isQuoted = units.bytes[name.upperBound..<at].contains { $0 == 0x22 || $0 == 0x27 }
    at = skip(at, Self.isBlank)
    let isColon = units[at] == UInt8(ascii: ":")
    guard isColon || units[at] == UInt8(ascii: "=") else { return nil }
    at = skip(at + 1) { Self.isBlank($0) || $0 == UInt8(ascii: ">") }
    if let quoted = quoted(at) { return quoted }
    if isColon, !isQuoted, !takesColons { return nil }
    return at..<end(of: at, isForm: !isColon)
  }

  /// The text between a quote and the next that is escaped no deeper; to the end where none is.
  private func quoted(_ start: Int) -> Range<Int>? {
    let first = skip(start) { $0 == UInt8(ascii: "\\") }
    let (quote, depth) = (units[first], first - start)
    guard quote == 0x22 || quote == 0x27 else { return nil }
    var slashes = 0
    for place in (first + 1)..<max(first + 1, units.count) {
      if units[place] == UInt8(ascii: "\\") {
        slashes += 1
      } else {
        if units[place] == quote, slashes <= depth { return (first + 1)..<(place - slashes) }
        slashes = 0
      }
    }
    return (first + 1)..<max(first + 1, units.count)
  }

  private func end(of start: Int, isForm: Bool) -> Int {
    if "{[".utf8.contains(units[start]) { return units.count }
    return until(start) { byte in
      switch byte {
      case 0x0a, 0x0d: true
      case UInt8(ascii: "&"): isForm
      case 0x20, 0x22, 0x27, 0x2c, 0x3c, 0x3e, 0x5d, 0x7d: isStructured
      default: false
      }
    }
  }

  /// What stands in the element of a name, where the name opens one.
  private func element(_ name: Range<Int>) -> Range<Int>? {
    var start = name.lowerBound - 1
    if units[start] == UInt8(ascii: ":") {
      repeat { start -= 1 } while Self.isNamePart(units[start])
    }
    guard units[start] == UInt8(ascii: "<") else { return nil }
    let open = until(name.upperBound) { $0 == UInt8(ascii: ">") }
    guard open < units.count, units[open - 1] != UInt8(ascii: "/") else { return nil }
    let tag = Array("</".utf8) + units.bytes[(start + 1)..<name.upperBound]
    return (open + 1)..<max(open + 1, place(of: tag, from: open + 1))
  }

  /// The value of a field whose name is a text: `name="password"` in a form's part or in a tag.
  private func field(_ name: Range<Int>) -> Range<Int>? {
    let quote = units[name.lowerBound - 1]
    let isQuoted = quote == 0x22 || quote == 0x27
    let end = name.lowerBound - (isQuoted ? 1 : 0)
    guard units.bytes[..<end].suffix(5).elementsEqual("name=".utf8) else { return nil }
    let line = until(name.upperBound) { $0 == 0x0a }
    let tag = until(name.upperBound) { $0 == UInt8(ascii: ">") }
    if line < tag || tag == units.count {
      return part(after: name.upperBound)
    }
    let mark = Array("value=".utf8)
    let value = place(of: mark, from: name.upperBound)
    if value < tag { return quoted(value + mark.count) ?? (value + mark.count)..<tag }
    guard units[tag - 1] != UInt8(ascii: "/") else { return nil }
    return (tag + 1)..<max(tag + 1, until(tag + 1) { $0 == UInt8(ascii: "<") })
  }

  /// The content of a form's part (RFC 7578): from an empty line to the next boundary.
  private func part(after start: Int) -> Range<Int>? {
    for lineBreak in ["\r\n", "\n"].map({ Array($0.utf8) }) {
      let blank = place(of: lineBreak + lineBreak, from: start)
      guard blank < units.count else { continue }
      let first = blank + 2 * lineBreak.count
      return first..<max(first, place(of: lineBreak + Array("--".utf8), from: first))
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func skip(_ start: Int, _ condition: (UInt8) -> Bool) -> Int {
    until(start) { !condition($0) }
  }

  private func until(_ start: Int, _ condition: (UInt8) -> Bool) -> Int {
    var at = start
    while at < units.count, !condition(units[at]) { at += 1 }
    return min(at, units.count)
  }

  /// The next place of some bytes, or the end.
  private func place(of bytes: [UInt8], from start: Int) -> Int {
    var at = start
    while at + bytes.count <= units.count {
      if units.bytes[at..<at + bytes.count].elementsEqual(bytes) { return at }
      at += 1
    }
    return units.count
  }
}
