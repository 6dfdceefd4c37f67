/// Arithmetic modulo a number of many decimal digits, for divisors that fit no machine word.
struct DecimalRing {
  /// Limbs of nine decimal digits, least significant first.
  typealias Limbs = [UInt32]

  private static let base: UInt64 = 1_000_000_000
  private let modulus: Limbs
  private let length: Int

  init(modulus digits: [UInt8]) {
    // One limb to spare, so that ten times a remainder still fits.
    length = digits.count / 9 + 2
    var limbs = Limbs(repeating: 0, count: length)
    for (place, digit) in digits.reversed().enumerated() {
      limbs[place / 9] += UInt32(digit) * Self.powers[place % 9]
    }
    modulus = limbs
  }

  private static let powers: [UInt32] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]

  func isZero(_ value: Limbs) -> Bool { value.allSatisfy { $0 == 0 } }

  /// The remainder of a number given by its digits.
  func value(_ digits: [UInt8]) -> Limbs {
    var one = Limbs(repeating: 0, count: length)
    one[0] = 1
    return digits.reduce(Limbs(repeating: 0, count: length)) { horner($0, one, digit: $1) }
  }

  func powerOfTen(_ exponent: Int) -> Limbs {
    var (result, base, left) = (value([1]), value([1, 0]), exponent)
    while left > 0 {
      if left & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      left >>= 1
    }
    return result
  }

  func product(_ left: Limbs, _ right: Limbs) -> Limbs {
    var result = Limbs(repeating: 0, count: length)
    for limb in right.reversed() {
      for power in Self.powers.reversed() {
        result = horner(result, left, digit: UInt8(limb / power % 10))
      }
    }
    return result
  }

  /// Ten times a remainder plus a digit times another, reduced.
  private func horner(_ value: Limbs, _ addend: Limbs, digit: UInt8) -> Limbs {
    var result = value
    var carry: UInt64 = 0
    for index in 0..<length {
      let sum = UInt64(result[index]) * 10 + UInt64(addend[index]) * UInt64(digit) + carry
      result[index] = UInt32(sum % Self.base)
      carry = sum / Self.base
    }
    while !precedesModulus(result) { subtractModulus(from: &result) }
    return result
  }

  private func precedesModulus(_ value: Limbs) -> Bool {
    for index in (0..<length).reversed() where value[index] != modulus[index] {
      return value[index] < modulus[index]
    }
    return false
  }

  private func subtractModulus(from value: inout Limbs) {
    var borrow: Int64 = 0
    for index in 0..<length {
      let difference = Int64(value[index]) - Int64(modulus[index]) - borrow
      borrow = difference < 0 ? 1 : 0
      value[index] = UInt32(difference + borrow * Int64(Self.base))
    }
  }
}
