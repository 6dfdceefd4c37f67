/// The hash SHA-1 (FIPS 180-4, section 6.1), which the opening handshake is defined with.
///
/// It proves there that the server speaks WebSocket, and protects nothing: SHA-1 is broken, and no
/// secret or signature may rest on it.
///
/// ```swift
/// SHA1.hash(Array("abc".utf8)).count  // 20
/// ```
package enum SHA1 {
  /// Computes the digest of a message.
  ///
  /// - Parameter message: The bytes, of any length.
  /// - Returns: The digest, 20 bytes.
  package static func hash(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    let blocks = padded(message)
    for start in stride(from: 0, to: blocks.count, by: 64) {
      mix(schedule(blocks[start..<start + 64]), into: &state)
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The message with a 1 bit, zeros, and its length in bits, in whole blocks (section 5.1.1).
  private static func padded(_ message: [UInt8]) -> [UInt8] {
    var blocks = message
    blocks.append(0x80)
    while blocks.count % 64 != 56 { blocks.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      blocks.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return blocks
  }

  private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: 80)
    for (place, byte) in block.enumerated() {
      words[place / 4] = words[place / 4] << 8 | UInt32(byte)
    }
    for place in 16..<80 {
      let word = words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
      words[place] = word << 1 | word >> 31
    }
    return words
  }

  private static func mix(_ words: [UInt32], into state: inout [UInt32]) {
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (place, word) in words.enumerated() {
      let (choice, constant): (UInt32, UInt32) =
        switch place {
        case ..<20: (b & c | ~b & d, 0x5a82_7999)
        case ..<40: (b ^ c ^ d, 0x6ed9_eba1)
        case ..<60: (b & c | b & d | c & d, 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
      let next = (a << 5 | a >> 27) &+ choice &+ e &+ constant &+ word
      (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, next)
    }
    for (place, value) in [a, b, c, d, e].enumerated() { state[place] &+= value }
  }
}
