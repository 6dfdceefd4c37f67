/// Where the dots of a compact serialisation stand.
struct Dots {
  /// How many there are.
  private(set) var count = 0
  /// The place of the last but one, or zero.
  private(set) var first = 0
  /// The place of the last one, or zero.
  private(set) var last = 0

  /// Looks for dots, eight bytes at a time.
  init(_ text: Span<UInt8>) {
    let raw = unsafe text.bytes
    let (ones, sevens): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x7f7f_7f7f_7f7f_7f7f)
    var place = 0
    while place + 8 <= text.count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let difference = word.littleEndian ^ ones &* UInt64(UInt8(ascii: "."))
      // The top bit of a byte comes out clear where the byte is no dot; no carry leaves a byte.
      var marks = ~((difference & sevens) &+ sevens | difference | sevens)
      while marks != 0 {
        take(place + marks.trailingZeroBitCount / 8)
        marks &= marks - 1
      }
      place += 8
    }
    while place < text.count {
      if text[place] == UInt8(ascii: ".") { take(place) }
      place += 1
    }
  }

  private mutating func take(_ place: Int) {
    (first, last) = (last, place)
    count += 1
  }
}
