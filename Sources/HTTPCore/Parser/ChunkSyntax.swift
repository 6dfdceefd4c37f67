/// The line before a chunk: its size and its extensions (RFC 9112, section 7.1), byte by byte.
struct ChunkSyntax: Sendable {
  private enum State {
    case start, size, blank, nameStart, name, nameEnd, valueStart, value, quoted, escaped
    case valueEnd, lineFeed
  }

  private var state = State.start
  private var digits = 0
  private(set) var size = 0
  /// The bytes of the extensions of this line so far.
  private(set) var extensionLength = 0

  /// Takes the next byte; says true where it ends the line.
  mutating func take(_ byte: UInt8) throws(RequestRefusal) -> Bool {
    switch state {
    case .start, .size:
      if let digit = ByteClass.hexadecimal(byte) {
        digits += 1
        guard digits <= 16, size <= Int.max >> 4 else { throw .invalidChunkSize }
        size = size << 4 | Int(digit)
        state = .size
        return false
      }
      guard state == .size else { throw .invalidChunkSize }
      guard byte == 0x0d || byte == UInt8(ascii: ";") || ByteClass.isBlank(byte) else {
        throw .invalidChunkSize
      }
      state = try afterItem(byte)
    case .lineFeed:
      guard byte == 0x0a else { throw .invalidChunkExtension }
      return true
    default: state = try afterExtension(byte)
    }
    if state != .lineFeed { extensionLength += 1 }
    return false
  }

  private func afterExtension(_ byte: UInt8) throws(RequestRefusal) -> State {
    switch state {
    case .nameStart where ByteClass.isBlank(byte): return .nameStart
    case .nameStart where ByteClass.isToken(byte): return .name
    case .name where ByteClass.isToken(byte): return .name
    case .name where byte == UInt8(ascii: "="): return .valueStart
    case .nameEnd where byte == UInt8(ascii: "="): return .valueStart
    case .name where ByteClass.isBlank(byte), .nameEnd where ByteClass.isBlank(byte):
      return .nameEnd
    case .nameEnd where byte == UInt8(ascii: ";"): return .nameStart
    case .valueStart where ByteClass.isBlank(byte): return .valueStart
    case .valueStart where byte == UInt8(ascii: "\""): return .quoted
    case .valueStart where ByteClass.isToken(byte), .value where ByteClass.isToken(byte):
      return .value
    case .quoted where byte == UInt8(ascii: "\""): return .valueEnd
    case .quoted where byte == UInt8(ascii: "\\"): return .escaped
    case .quoted where Self.isText(byte), .escaped where Self.isText(byte): return .quoted
    case .blank where ByteClass.isBlank(byte): return .blank
    case .blank where byte == UInt8(ascii: ";"): return .nameStart
    case .name, .value, .valueEnd: return try afterItem(byte)
    default: throw .invalidChunkExtension
    }
  }

  /// What may follow the size or a whole extension.
  private func afterItem(_ byte: UInt8) throws(RequestRefusal) -> State {
    switch byte {
    case 0x0d: return .lineFeed
    case UInt8(ascii: ";"): return .nameStart
    case 0x20, 0x09: return .blank
    default: throw .invalidChunkExtension
    }
  }

  private static func isText(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7f || byte == 0x09 }
}
