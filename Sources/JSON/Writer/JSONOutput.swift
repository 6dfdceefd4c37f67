/// The bytes of a document that is being written.
struct JSONOutput {
  var bytes: [UInt8] = []
  private let isPretty: Bool
  private let limit: Int

  init(layout: JSONWriter.Layout, limit: Int) {
    isPretty = layout == .pretty
    self.limit = limit
    // Enough for a short answer.
    bytes.reserveCapacity(64)
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
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }

  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly every text is plain and stands in one piece: it is taken as it is.
    let isTaken = unsafe text.utf8.withContiguousStorageIfAvailable { plain in
      guard plain.count < limit,
        unsafe plain.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c })
      else { return false }
      unsafe bytes.append(contentsOf: plain)
      return true
    }
    if isTaken == true { return bytes.append(UInt8(ascii: "\"")) }
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
