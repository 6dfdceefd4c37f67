/// The key that a client's payload is masked with (RFC 6455, section 5.3).
///
/// Applying it twice gives the payload back, so the same call masks and unmasks.
///
/// ```swift
/// var bytes: [UInt8] = [0x7f, 0x9f, 0x4d, 0x51, 0x58]
/// WebSocketMask(0x37, 0xfa, 0x21, 0x3d).apply(to: &bytes, from: 0, offset: 0)
/// String(decoding: bytes, as: UTF8.self)  // "Hello"
/// ```
package struct WebSocketMask: Hashable, Sendable {
  /// The four bytes; the first one stands lowest.
  private let key: UInt32

  /// Makes a mask of the four bytes in the order in which they are sent.
  package init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    key = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(fourth) << 24
  }

  /// Makes a mask of random bits.
  ///
  /// - Parameter bits: Bits that nobody can predict (section 10.3).
  package init(bits: UInt32) { key = bits }

  /// Adds the four bytes to the end of an output.
  package func append(to bytes: inout [UInt8]) {
    var rest = key
    for _ in 0..<4 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Masks or unmasks the end of a buffer in place.
  ///
  /// - Parameters:
  ///   - bytes: The buffer.
  ///   - start: The index of the first byte to change.
  ///   - offset: How many bytes of the same payload came before, at least 0.
  package func apply(to bytes: inout [UInt8], from start: Int, offset: Int) {
    let turn = UInt32(offset & 3) * 8
    let key = self.key &>> turn | self.key &<< ((32 - turn) & 31)
    // NB: shifting by 32 would be no shift, and a turn of 0 gives the key or-ed with itself.
    let wide = UInt64(key) | UInt64(key) << 32
    unsafe bytes.withUnsafeMutableBytes { buffer in
      var place = start
      let end = buffer.count
      while place + 8 <= end {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        unsafe buffer.storeBytes(
          of: word ^ UInt64(littleEndian: wide), toByteOffset: place, as: UInt64.self)
        place += 8
      }
      var rest = wide
      while place < end {
        unsafe buffer[place] ^= UInt8(truncatingIfNeeded: rest)
        rest >>= 8
        place += 1
      }
    }
  }
}
