/// The bytes of a document that is being written.
struct JSONOutput {
  var bytes: [UInt8] = []
  private let isPretty: Bool
  private let limit: Int

  init(layout: JSONWriter.Layout, limit: Int) {
    isPretty = layout == .pretty
    self.limit = limit
  }

  /// Whether the limit is reached: the rest is left out.
  var isFull: Bool { bytes.count > limit }

  mutating func separate(isFirst: Bool, level: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    breakLine(level)
  }

  mutating func end(_ value: OpenValue, level: Int) {
    // `next` counts the end too.
    if value.written > 1 { breakLine(level) }
    bytes.append(value.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  private mutating func breakLine(_ level: Int) {
    guard isPretty else { return }
    bytes.append(0x0a)
    bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  mutating func write(name: String) {
    write(name)
    bytes += (isPretty ? ": " : ":").utf8
  }

  /// Says whether a text stands in a document as it is.
  private static func isPlain(_ text: String) -> Bool {
    let isPlain = { (byte: UInt8) in byte >= 0x20 && byte != 0x22 && byte != 0x5c }
    let isWhole = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.allSatisfy(isPlain)
    }
    // A text that is bridged from elsewhere stands in pieces.
    return isWhole ?? text.utf8.allSatisfy(isPlain)
  }

  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text), text.utf8.count < limit {
      bytes.append(contentsOf: text.utf8)
      return bytes.append(UInt8(ascii: "\""))
    }
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5c: bytes += [0x5c, byte]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0a: bytes += "\\n".utf8
      case 0x0c: bytes += "\\f".utf8
      case 0x0d: bytes += "\\r".utf8
      case ..<0x20: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
      if isFull { return }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
