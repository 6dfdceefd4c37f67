/// A fingerprint that tells whether something changed; not a cryptographic one (FNV-1a, 64 bits).
package struct Digest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// Takes one part in; parts are kept apart, so that "ab", "c" differs from "a", "bc".
  package mutating func add(_ text: some StringProtocol) {
    for byte in text.utf8 { mix(byte) }
    mix(0xff)
  }

  /// Takes bytes in.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xff)
  }

  /// Sixteen hexadecimal digits.
  package var hex: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
