/// Hides the id of a variant from the tests that it is handed down through.
///
/// The key is new for each build. The same id looks different each time, so that a test cannot learn to
/// tell the correct code from a planted bug. This keeps a suite honest; it is no cryptography.
struct Seal {
  let key: UInt64

  /// The sealed id.
  func close(_ id: Int32) -> String {
    let salt = UInt64.random(in: .min ... .max)
    let hidden = UInt64(UInt32(bitPattern: id)) ^ (mixed(salt) & 0xffff_ffff)
    return String(salt, radix: 16) + "-" + String(hidden, radix: 16)
  }

  /// The id in a sealed text; nil where the text is none.
  func open(_ text: String) -> Int32? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let salt = UInt64(parts[0], radix: 16),
      let hidden = UInt64(parts[1], radix: 16)
    else { return nil }
    return Int32(bitPattern: UInt32(truncatingIfNeeded: hidden ^ (mixed(salt) & 0xffff_ffff)))
  }

  /// Spreads a number over all bits, as the finaliser of SplitMix64 does (Steele and others, 2014).
  private func mixed(_ salt: UInt64) -> UInt64 {
    var value = salt &+ key
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
