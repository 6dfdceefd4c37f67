/// A frame as a test writes or reads it, sound or not, made without the code under test.
struct Frame: Hashable, CustomStringConvertible {
  var opcode: UInt8
  var payload: [UInt8]
  var isFinal = true
  var reserved: UInt8 = 0

  static func text(_ text: String, isFinal: Bool = true) -> Frame {
    Frame(opcode: 1, payload: Array(text.utf8), isFinal: isFinal)
  }
  static func text(_ bytes: [UInt8], isFinal: Bool = true) -> Frame {
    Frame(opcode: 1, payload: bytes, isFinal: isFinal)
  }
  static func binary(_ bytes: [UInt8], isFinal: Bool = true) -> Frame {
    Frame(opcode: 2, payload: bytes, isFinal: isFinal)
  }
  static func more(_ text: String, isFinal: Bool = false) -> Frame {
    Frame(opcode: 0, payload: Array(text.utf8), isFinal: isFinal)
  }
  static func more(_ bytes: [UInt8], isFinal: Bool = false) -> Frame {
    Frame(opcode: 0, payload: bytes, isFinal: isFinal)
  }
  static func last(_ text: String) -> Frame { more(text, isFinal: true) }
  static func ping(_ text: String = "") -> Frame { Frame(opcode: 9, payload: Array(text.utf8)) }
  static func pong(_ text: String = "") -> Frame { Frame(opcode: 10, payload: Array(text.utf8)) }
  static var close: Frame { Frame(opcode: 8, payload: []) }
  static func close(_ code: UInt16, _ reason: String = "") -> Frame {
    Frame(opcode: 8, payload: [UInt8(code >> 8), UInt8(code & 0xff)] + reason.utf8)
  }

  /// The code of a close frame.
  var code: UInt16? {
    opcode == 8 && payload.count >= 2 ? UInt16(payload[0]) << 8 | UInt16(payload[1]) : nil
  }

  var description: String {
    let shown = payload.count <= 40 ? "\(payload)" : "\(payload.count) bytes"
    return "opcode \(opcode)\(isFinal ? "" : ", not final") \(shown)"
  }

  /// The frame on the wire.
  func bytes(masked: Bool) -> [UInt8] {
    let mark: UInt8 = masked ? 0x80 : 0
    var bytes = [(isFinal ? 0x80 : 0) | reserved << 4 | opcode]
    let count = payload.count
    if count < 126 {
      bytes.append(mark | UInt8(count))
    } else if count < 65_536 {
      bytes += [mark | 126, UInt8(count >> 8), UInt8(count & 0xff)]
    } else {
      bytes.append(mark | 127)
      bytes += (0..<8).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }
    guard masked else { return bytes + payload }
    let key: [UInt8] = [0x37, 0xfa, 0x21, 0x3d]
    return bytes + key + payload.enumerated().map { $1 ^ key[$0 % 4] }
  }

  /// The frames that some bytes hold, whole, which are masked or not as each says itself.
  static func read(_ bytes: [UInt8]) -> [Frame] {
    var rest = bytes[...]
    var frames: [Frame] = []
    while let first = rest.popFirst(), let second = rest.popFirst() {
      var count = Int(second & 0x7f)
      if count > 125 {
        let size = count == 126 ? 2 : 8
        count = rest.prefix(size).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(size)
      }
      var key: [UInt8] = [0, 0, 0, 0]
      if second & 0x80 != 0 {
        key = Array(rest.prefix(4))
        rest = rest.dropFirst(4)
      }
      let payload = rest.prefix(count).enumerated().map { $1 ^ key[$0 % 4] }
      rest = rest.dropFirst(count)
      frames.append(
        Frame(
          opcode: first & 0xf, payload: payload, isFinal: first & 0x80 != 0,
          reserved: first >> 4 & 7))
    }
    return frames
  }
}
