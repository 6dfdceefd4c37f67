/// A check of UTF-8 that is fed in pieces, cut anywhere (RFC 3629; Unicode, table 3-7).
///
/// It refuses at the very byte with which the text can no longer become valid.
///
/// ```swift
/// var validator = UTF8Validator()
/// validator.accept([0xe2, 0x82])  // true, and not complete
/// validator.accept([0xac])        // true: a euro sign
/// ```
package struct UTF8Validator: Sendable {
  /// How many bytes the character at the end still lacks.
  private var missing = 0
  /// What the next byte may be while a character lacks bytes.
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xbf

  /// Makes a check at the start of a text.
  package init() {}

  /// Says whether the text could end here: no character is cut.
  package var isComplete: Bool { missing == 0 }

  /// Checks the next bytes.
  ///
  /// - Parameter bytes: What follows on the bytes that were accepted before.
  /// - Returns: False where no continuation makes the text valid; the check is then over.
  package mutating func accept(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      if missing == 0 {
        place = Self.endOfWholeCharacters(bytes, from: place)
        guard place < bytes.count else { break }
        guard begin(bytes[place]) else { return false }
      } else {
        guard bytes[place] >= lowest, bytes[place] <= highest else { return false }
        missing -= 1
        lowest = 0x80
        highest = 0xbf
      }
      place += 1
    }
    return true
  }

  /// Checks the next bytes, from an array.
  package mutating func accept(_ bytes: [UInt8]) -> Bool { accept(bytes.span) }

  /// Takes the first byte of a character beyond ASCII.
  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xc2...0xdf: missing = 1
    case 0xe0: (missing, lowest) = (2, 0xa0)
    case 0xed: (missing, highest) = (2, 0x9f)
    case 0xe1...0xef: missing = 2
    case 0xf0: (missing, lowest) = (3, 0x90)
    case 0xf4: (missing, highest) = (3, 0x8f)
    case 0xf1...0xf3: missing = 3
    default: return false
    }
    return true
  }

  /// The first place whose character is not whole or not valid: that one is looked at by the byte.
  private static func endOfWholeCharacters(_ bytes: Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      var place = start
      let end = buffer.count
      while place < end {
        if place + 8 <= end {
          let word = unsafe buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          let beyond = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
          place += beyond == 0 ? 8 : beyond.trailingZeroBitCount / 8
          if beyond == 0 { continue }
        }
        let size = unsafe sizeOfCharacter(buffer, at: place)
        guard size > 0 else { break }
        place += size
      }
      return place
    }
  }

  /// The length of the character at a place in bytes; 0 where it is cut or not valid.
  @inline(__always)
  private static func sizeOfCharacter(_ buffer: UnsafeRawBufferPointer, at place: Int) -> Int {
    let first = unsafe buffer[place]
    guard first >= 0x80 else { return 1 }
    let left = buffer.count - place
    guard left >= 2, unsafe isContinuation(buffer[place + 1]) else { return 0 }
    if first < 0xe0 { return first >= 0xc2 ? 2 : 0 }
    guard left >= 3, unsafe isContinuation(buffer[place + 2]) else { return 0 }
    let pair = unsafe UInt16(first) << 8 | UInt16(buffer[place + 1])
    if first < 0xf0 { return pair >= 0xe0a0 && !(0xeda0...0xedbf ~= pair) ? 3 : 0 }
    guard left >= 4, unsafe isContinuation(buffer[place + 3]) else { return 0 }
    return 0xf090...0xf48f ~= pair ? 4 : 0
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
