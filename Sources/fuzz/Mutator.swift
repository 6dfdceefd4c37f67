/// Inputs that follow from a seed and a number: an example with a few small damages.
struct Mutator: Sendable {
  private let examples: [[UInt8]]
  private let seed: UInt64

  /// Pieces on which parsers of text have broken before.
  private static let pieces = [
    "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ":", ",", "null", "true", "0", "-0",
    "1e400",
    "1e-400", "9007199254740993", "-9223372036854775809", "1.0", ".", "=", "==", "\r\n", "\n", "\r",
    "\0",
    "\u{FEFF}", "é", "🙂", "%00", "/", "//", "~1", "#", "$ref", "(a+)+$", "{1,1000000000}", "\\p{L}",
    "250-",
    "250 ", "535 5.7.8 ", "none", "HS256", "crit",
  ].map { Array($0.utf8) }

  init(examples: [String], seed: UInt64) {
    self.examples = examples.map { Array($0.utf8) }
    self.seed = seed
  }

  /// The input of a number.
  func input(_ number: Int) -> [UInt8] {
    var random = SplitMix(state: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(number))
    var bytes = examples[random.below(examples.count)]
    for _ in 0...random.below(random.below(2) == 0 ? 1 : 6) { damage(&bytes, &random) }
    return bytes
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(16))
    switch random.below(9) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
    case 2: bytes.replaceSubrange(place..<end, with: Self.pieces[random.below(Self.pieces.count)])
    case 3: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
    case 4: if place < bytes.count { bytes[place] ^= 1 << random.below(8) }
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    case 6: bytes.removeSubrange(place...)
    case 7:
      let other = examples[random.below(examples.count)]
      let from = random.below(other.count + 1)
      bytes.insert(contentsOf: other[from..<min(other.count, from + 24)], at: place)
    default:
      let piece = Self.pieces[random.below(Self.pieces.count)]
      for _ in 0..<random.below(40) { bytes.insert(contentsOf: piece, at: place) }
    }
  }
}

/// The generator SplitMix64 (Steele, Lea and Flood, 2014).
struct SplitMix {
  var state: UInt64

  /// A number from 0 to below a bound.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((bits ^ (bits >> 31)) % UInt64(bound))
  }
}
