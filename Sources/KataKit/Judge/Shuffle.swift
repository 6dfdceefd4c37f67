/// An order that a seed decides, the same on every machine.
package enum Shuffle {
  /// The elements in another order.
  static func of<Element>(_ elements: [Element], seed: UInt64) -> [Element] {
    var generator = Generator(seed: seed)
    return elements.shuffled(using: &generator)
  }

  /// Numbers that a seed decides: SplitMix64 (Steele, Lea and Flood, 2014).
  package struct Generator: RandomNumberGenerator {
    private var state: UInt64

    /// Begins a sequence; the same seed gives the same numbers.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var value = state
      value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
      value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
      return value ^ (value >> 31)
    }
  }
}
