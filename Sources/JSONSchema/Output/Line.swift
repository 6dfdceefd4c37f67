/// A text that grows: the bytes of a message or pointer, made a `String` once at the end.
struct Line {
  private var bytes: [UInt8] = []

  /// Makes an empty line with room for so many bytes.
  init(room: Int = 0) { bytes.reserveCapacity(room) }

  var isEmpty: Bool { bytes.isEmpty }

  /// The line as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  @inline(__always)
  static func += (line: inout Line, text: String) {
    let isAppended: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe line.bytes.append(contentsOf: $0)
    }
    if isAppended == nil { line.bytes.append(contentsOf: text.utf8) }
  }

  /// Appends a number in decimal.
  static func += (line: inout Line, number: Int) {
    if (0...9).contains(number) {
      line.bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      line += String(number)
    }
  }

  /// Appends a text between quotes, if it needs no escape.
  ///
  /// - Returns: Whether it was appended.
  mutating func append(quoting text: String) -> Bool {
    for byte in text.utf8 where byte < 0x20 || byte == 0x22 || byte == 0x5c { return false }
    bytes.append(0x22)
    self += text
    bytes.append(0x22)
    return true
  }

  /// Appends a token of a JSON Pointer with the slash before it (RFC 6901).
  mutating func append(token: String) {
    bytes.append(UInt8(ascii: "/"))
    self += JSONPointer.escaped(token)
  }
}
