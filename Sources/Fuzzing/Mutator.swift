package import TestDoubles

/// Makes inputs that are an example with a few small damages.
package struct Mutator: Sendable {
  private let examples: [[UInt8]]

  /// Pieces on which parsers of text have broken before, by the format that they belong to.
  private static let pieces = (json + numbers + text + schemas + tokens + mail)
    .map { Array($0.utf8) }
  private static let json = ["{", "}", "[", "]", ":", ",", "null", "true", "\"", "\\"]
  private static let numbers = [
    "0", "-0", ".", "1.0", "1e400", "1e-400", "9007199254740993", "-9223372036854775809",
  ]
  private static let text = [
    "\r\n", "\n", "\r", "\0", "\u{FEFF}", "é", "🙂", "\\u0000", "\\ud800", "%00", "/", "//",
  ]
  private static let schemas = ["~1", "#", "$ref", "(a+)+$", "{1,1000000000}", "\\p{L}"]
  private static let tokens = ["=", "==", "none", "HS256", "crit"]
  private static let mail = ["250-", "250 ", "535 5.7.8 "]

  /// Makes a mutator of examples, of which there is at least one.
  package init(_ examples: [[UInt8]]) { self.examples = examples }

  /// An example with one to seven damages; never the example itself.
  package func mutation(_ random: SeededRandomness) -> [UInt8] {
    let example = examples[random.below(examples.count)]
    var bytes = example
    repeat {
      for _ in 0...random.below(random.below(2) == 0 ? 1 : 6) { damage(&bytes, random) }
    } while bytes == example
    return bytes
  }

  private func damage(_ bytes: inout [UInt8], _ random: SeededRandomness) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(16))
    switch random.below(9) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: piece(random), at: place)
    case 2: bytes.replaceSubrange(place..<end, with: piece(random))
    case 3: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
    case 4: if place < bytes.count { bytes[place] ^= 1 << random.below(8) }
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    case 6: bytes.removeSubrange(place...)
    case 7:
      let other = examples[random.below(examples.count)]
      let from = random.below(other.count + 1)
      bytes.insert(contentsOf: other[from..<min(other.count, from + 24)], at: place)
    default:
      let piece = piece(random)
      for _ in 0..<random.below(40) { bytes.insert(contentsOf: piece, at: place) }
    }
  }

  private func piece(_ random: SeededRandomness) -> [UInt8] {
    Self.pieces[random.below(Self.pieces.count)]
  }
}

extension SeededRandomness {
  /// A number from 0 to below a bound.
  func below(_ bound: Int) -> Int { number(in: 0...bound - 1) }
}
