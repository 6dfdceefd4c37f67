import TestDoubles

/// Random streams of WebSocket frames (RFC 6455, section 5.2), half of them with faults.
struct WebSocketFrames {
  private let random: SeededRandomness
  private let masked: Bool

  init(_ random: SeededRandomness, masked: Bool) { (self.random, self.masked) = (random, masked) }

  func stream() -> [UInt8] {
    var bytes: [UInt8] = []
    var isOpen = false
    for _ in 0..<random.below(7) {
      var opcode: UInt8 = isOpen ? 0 : 1 + UInt8(random.below(2))
      if happens(3) { opcode = [9, 10, 8, 9][random.below(4)] }
      let isFinal = opcode > 7 || happens(6)
      if opcode < 8 { isOpen = !isFinal }
      bytes += frame(opcode, payload(opcode), isFinal: isFinal)
    }
    if happens(5) { damage(&bytes) }
    return bytes
  }

  private func payload(_ opcode: UInt8) -> [UInt8] {
    if opcode == 8 {
      let code = [1000, 1001, 1006, 1011, 3000, 4999, 5000][random.below(7)]
      let reason = Array("adieu, à bientôt €".utf8.prefix(random.below(30)))
      return happens(2) ? [] : [UInt8(code >> 8), UInt8(code & 0xff)] + reason
    }
    let count = random.below(opcode > 7 ? 126 : [4, 20, 130, 300][random.below(4)])
    guard opcode < 2, happens(8) else { return (0..<count).map { _ in UInt8(random.below(256)) } }
    let letters = Array((happens(5) ? "ascii only " : "é€😀ß\u{7ff}").utf8)
    return (0..<count).map { letters[$0 % letters.count] }
  }

  private func frame(_ opcode: UInt8, _ payload: [UInt8], isFinal: Bool) -> [UInt8] {
    let mark: UInt8 = masked ? 0x80 : 0
    var bytes = [(isFinal ? 0x80 : 0) | opcode]
    if payload.count < 126 {
      bytes.append(mark | UInt8(payload.count))
    } else {
      bytes += [mark | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xff)]
    }
    guard masked else { return bytes + payload }
    let key = (0..<4).map { _ in UInt8(random.below(256)) }
    return bytes + key + payload.enumerated().map { $1 ^ key[$0 % 4] }
  }

  private func damage(_ bytes: inout [UInt8]) {
    for _ in 0...random.below(3) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes[place] ^= 1 << UInt8(random.below(8))
      case 1: bytes[place] = [0, 0x7f, 0x80, 0xff, 0x7e, 0xfe][random.below(6)]
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(UInt8(random.below(256)), at: place)
      default: bytes.removeLast(min(bytes.count, random.below(12)))
      }
    }
  }

  /// Whether something that happens so many times in ten happens now.
  private func happens(_ tenths: Int) -> Bool { random.below(10) < tenths }
}
