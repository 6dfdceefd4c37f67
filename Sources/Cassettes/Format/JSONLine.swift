import JSON

/// The line on which a part of a JSON document begins.
///
/// It reads only what the parser accepted before, so it need not refuse anything.
struct JSONLine {
  private let bytes: [UInt8]
  private var at = 0

  /// The line of the value at the end of a way, or of the last value on the way that is there.
  ///
  /// - Parameters:
  ///   - trail: The steps from the document's value.
  ///   - bytes: A document that the parser accepts.
  /// - Returns: The line, from 1.
  static func of(_ trail: [JSONStep], in bytes: [UInt8]) -> Int {
    var reader = JSONLine(bytes: bytes)
    reader.skipBlanks()
    for step in trail { reader.enter(step) }
    return 1 + bytes[..<min(reader.at, bytes.count)].count { $0 == 0x0a }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8 { at < bytes.count ? bytes[at] : 0 }

  /// Goes from the start of a value to the start of one of its parts; stays where there is none.
  private mutating func enter(_ step: JSONStep) {
    let start = at
    var index = 0
    at += 1
    skipBlanks()
    while at < bytes.count, current != UInt8(ascii: "}"), current != UInt8(ascii: "]") {
      var isSought = step == .item(index)
      if bytes[start] == UInt8(ascii: "{") {
        let name = at
        skipValue()
        let text = try? JSONValue(parsing: bytes[name..<at]).string
        isSought = text.map { step == .member($0) } ?? false
        skipBlanks()
        at += 1
        skipBlanks()
      }
      if isSought { return }
      skipValue()
      skipBlanks()
      if current == UInt8(ascii: ",") { at += 1 }
      skipBlanks()
      index += 1
    }
    at = start
  }

  private mutating func skipBlanks() {
    while [0x20, 0x09, 0x0a, 0x0d].contains(current) { at += 1 }
  }

  /// Passes one value, brackets in brackets by their count.
  private mutating func skipValue() {
    var depth = 0
    repeat {
      switch current {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        at += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x09, 0x0a, 0x0d: at += 1
      default: skipWord()
      }
    } while depth > 0 && at < bytes.count
  }

  private mutating func skipWord() {
    while at < bytes.count, !",:]} \t\n\r".utf8.contains(current) { at += 1 }
  }

  private mutating func skipString() {
    at += 1
    while at < bytes.count, current != UInt8(ascii: "\"") {
      at += current == UInt8(ascii: "\\") ? 2 : 1
    }
    at += 1
  }
}
