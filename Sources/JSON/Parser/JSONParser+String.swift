extension JSONParser {
  /// Reads a member's name and gives the cheap number of it too.
  mutating func name() throws(JSONFault) -> (text: String, key: UInt32) {
    let start = at + 1
    let text = try string()
    // Without escapes, the bytes between the quotes are those of the name.
    if text.utf8.count == at - 1 - start {
      return (text, unsafe NameKey.key(UnsafeBufferPointer(rebasing: bytes[start..<at - 1])))
    }
    return (text, NameKey.key(text))
  }

  /// Reads a string from its opening quote to past its closing one.
  mutating func string() throws(JSONFault) -> String {
    at += 1
    let start = at
    skipPlain()
    if current == UInt8(ascii: "\"") {
      let text = unsafe shortTexts.text(bytes, start..<at) ?? text(from: start)
      at += 1
      return text
    }
    return try longString(from: start)
  }

  /// The rest of a string that has an escape or a byte beyond ASCII.
  private mutating func longString(from start: Int) throws(JSONFault) -> String {
    var text = text(from: start)
    var run = at
    while true {
      skipPlain()
      guard !isAtEnd else { throw unexpected("'\"'") }
      switch current {
      case UInt8(ascii: "\""):
        text += self.text(from: run)
        at += 1
        return text
      case UInt8(ascii: "\\"):
        text += self.text(from: run)
        text.unicodeScalars.append(try escape())
        run = at
      case 0x80...0xff: try skipSequence()
      default: throw JSONFault(reason: .controlCharacter(current), offset: at)
      }
    }
  }

  @inline(__always)
  private func text(from start: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
  }

  /// Goes to the first byte that is no plain ASCII character of a string.
  @inline(__always)
  private mutating func skipPlain() {
    var place = at
    let end = unsafe bytes.count
    let raw = unsafe UnsafeRawBufferPointer(bytes)
    while place + 8 <= end {
      let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      // The top bit of a byte comes out set where the byte is one to stop at; a borrow can spoil
      // only bytes after such a one.
      let ones: UInt64 = 0x0101_0101_0101_0101
      let control = word &- ones &* 0x20
      let quote = (word ^ ones &* 0x22) &- ones
      let backslash = (word ^ ones &* 0x5c) &- ones
      let stops = (word | control | quote | backslash) & (ones &* 0x80)
      if stops != 0 {
        at = place + stops.trailingZeroBitCount / 8
        return
      }
      place += 8
    }
    while place < end {
      let byte = unsafe bytes[place]
      if byte == 0x22 || byte == 0x5c || byte < 0x20 || byte >= 0x80 { break }
      place += 1
    }
    at = place
  }

  /// Passes one well-formed sequence beyond ASCII (the table of Unicode, section 3.9).
  private mutating func skipSequence() throws(JSONFault) {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch current {
    case 0xc2...0xdf: (length, second) = (2, 0x80...0xbf)
    case 0xe0: (length, second) = (3, 0xa0...0xbf)
    case 0xed: (length, second) = (3, 0x80...0x9f)
    case 0xe1...0xef: (length, second) = (3, 0x80...0xbf)
    case 0xf0: (length, second) = (4, 0x90...0xbf)
    case 0xf4: (length, second) = (4, 0x80...0x8f)
    case 0xf1...0xf3: (length, second) = (4, 0x80...0xbf)
    default: throw JSONFault(reason: .invalidUTF8, offset: at)
    }
    guard unsafe at + length <= bytes.count, unsafe second.contains(bytes[at + 1]) else {
      throw JSONFault(reason: .invalidUTF8, offset: at)
    }
    for offset in 2..<max(length, 2) where unsafe bytes[at + offset] & 0xc0 != 0x80 {
      throw JSONFault(reason: .invalidUTF8, offset: at)
    }
    at += length
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = at
    at += 1
    let byte = current
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw JSONFault(reason: .invalidEscape, offset: start)
    }
    let high = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xdc00, current == UInt8(ascii: "\\") else {
      throw JSONFault(reason: .loneSurrogate, offset: start)
    }
    at += 1
    guard current == UInt8(ascii: "u") else {
      throw JSONFault(reason: .loneSurrogate, offset: start)
    }
    at += 1
    let low = try hexadecimal(from: start)
    guard (0xdc00...0xdfff).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff))
    else { throw JSONFault(reason: .loneSurrogate, offset: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = current
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
      default: throw JSONFault(reason: .invalidEscape, offset: start)
      }
      at += 1
    }
    return value
  }
}
