/// The order in which a suite's tests are run, one after the other, when it is not that of the source.
struct TestOrder {
  /// The identifiers of the tests, in the order of the source.
  let tests: [String]

  /// From the last to the first.
  var reversed: [String] { tests.reversed() }

  /// An order that the seed alone decides.
  func shuffled(seed: UInt64) -> [String] {
    var generator = Generator(state: seed)
    return tests.shuffled(using: &generator)
  }

  /// A regular expression that matches one identifier and nothing else.
  static func pattern(_ identifier: String) -> String {
    var result = "^"
    for scalar in identifier.unicodeScalars {
      let isPlain =
        !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      result += isPlain || scalar == "_" ? "" : "\\"
      result.unicodeScalars.append(scalar)
    }
    return result + "$"
  }

  /// Numbers that the same seed always gives (a 64-bit linear congruential generator, Knuth's MMIX).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
