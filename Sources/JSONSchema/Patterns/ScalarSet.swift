/// A set of Unicode scalars: a bit for each of ASCII, ranges and properties for the rest.
struct ScalarSet: Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private var ranges: [ClosedRange<UInt32>] = []
  private var properties: [(property: UnicodeProperty, isNegated: Bool)] = []
  private(set) var isInverted = false

  /// Whether the set has nothing beyond ASCII, so that its bits tell all.
  var isASCII: Bool { ranges.isEmpty && properties.isEmpty && !isInverted }

  init() {}

  init(_ scalar: Unicode.Scalar) {
    insert(scalar.value...scalar.value)
  }

  init(ranges: [ClosedRange<UInt32>]) {
    for range in ranges { insert(range) }
  }

  mutating func insert(_ range: ClosedRange<UInt32>) {
    if range.lowerBound < 0x80 {
      for value in range.lowerBound...min(range.upperBound, 0x7f) {
        if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
      }
    }
    if range.upperBound >= 0x80 { ranges.append(max(range.lowerBound, 0x80)...range.upperBound) }
  }

  mutating func insert(_ property: UnicodeProperty, isNegated: Bool) {
    for value in 0..<0x80 as Range<UInt8>
    where property.contains(Unicode.Scalar(value)) != isNegated {
      insert(UInt32(value)...UInt32(value))
    }
    properties.append((property, isNegated))
  }

  mutating func formUnion(_ other: ScalarSet) {
    low |= other.low
    high |= other.high
    if other.isInverted {
      ranges += other.wideComplement
    } else {
      ranges += other.ranges
      properties += other.properties
    }
  }

  /// What an inverted set of ranges holds beyond ASCII.
  private var wideComplement: [ClosedRange<UInt32>] {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0x80
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10ffff { gaps.append(next...0x10ffff) }
    return gaps
  }

  mutating func invert() {
    low = ~low
    high = ~high
    isInverted.toggle()
  }

  func contains(ascii byte: UInt8) -> Bool {
    byte < 64 ? low & 1 << UInt64(byte) != 0 : high & 1 << UInt64(byte - 64) != 0
  }

  /// Tells whether a scalar beyond ASCII is in the set.
  func contains(wide scalar: Unicode.Scalar) -> Bool {
    let isListed =
      ranges.contains { $0.contains(scalar.value) }
      || properties.contains { $0.property.contains(scalar) != $0.isNegated }
    return isListed != isInverted
  }

  /// Tells whether no scalar can be in both sets; `false` where that takes too long to know.
  func isDisjoint(from other: ScalarSet) -> Bool {
    low & other.low == 0 && high & other.high == 0 && (isASCII || other.isASCII)
  }

  static let digits = ScalarSet(ranges: [0x30...0x39])
  static let words = ScalarSet(ranges: [0x30...0x39, 0x41...0x5a, 0x5f...0x5f, 0x61...0x7a])
  static let spaces = ScalarSet(ranges: [
    0x09...0x0d, 0x20...0x20, 0xa0...0xa0, 0x1680...0x1680, 0x2000...0x200a, 0x2028...0x2029,
    0x202f...0x202f, 0x205f...0x205f, 0x3000...0x3000, 0xfeff...0xfeff,
  ])
  static let dot: ScalarSet = {
    var set = ScalarSet(ranges: [0x0a...0x0a, 0x0d...0x0d, 0x2028...0x2029])
    set.invert()
    return set
  }()

  var inverted: ScalarSet {
    var set = self
    set.invert()
    return set
  }
}
