extension JSONNumber {
  /// Tells whether the number is a whole multiple of another, exactly.
  ///
  /// The powers of ten are reduced, never expanded: the time depends on the digits written alone.
  ///
  /// - Parameter divisor: The number to divide by. Nothing but zero is a multiple of zero.
  /// - Returns: Whether the quotient is whole.
  public func isMultiple(of divisor: JSONNumber) -> Bool {
    if case .integer(let value) = storage, case .integer(let other) = divisor.storage {
      return value.isMultiple(of: other)
    }
    let (dividend, divisor) = (digits, divisor.digits)
    if dividend.coefficient.isEmpty { return true }
    if divisor.coefficient.isEmpty { return false }
    // A coefficient never ends in zero, so it has no spare factor of ten for a larger divisor.
    guard dividend.exponent >= divisor.exponent else { return false }
    let zeros = dividend.exponent - divisor.exponent
    if divisor.coefficient.count <= 18 {
      let modulus = divisor.coefficient.reduce(0 as UInt64) { $0 * 10 + UInt64($1) }
      let value = dividend.coefficient.reduce(0 as UInt64) {
        UInt64((UInt128($0) * 10 + UInt128($1)) % UInt128(modulus))
      }
      return (UInt128(value) * UInt128(power(zeros, modulus))) % UInt128(modulus) == 0
    }
    let ring = DecimalRing(modulus: divisor.coefficient)
    return ring.isZero(ring.product(ring.value(dividend.coefficient), ring.powerOfTen(zeros)))
  }

  /// The work of ``isMultiple(of:)``, in about the time of thirty simple steps each; 0 for usual numbers.
  package func divisionWork(by divisor: JSONNumber) -> Int {
    guard case .long(let divisor) = divisor.storage, divisor.coefficient.count > 18 else {
      return 0
    }
    let zeros = digits.exponent - divisor.exponent
    let products = 2 * (Int.bitWidth - max(zeros, 1).leadingZeroBitCount) + 1
    let limbs = divisor.coefficient.count / 9 + 2
    return limbs * limbs * products
  }

  private func power(_ exponent: Int, _ modulus: UInt64) -> UInt64 {
    var (result, base, left) = (UInt128(1 % modulus), UInt128(10 % modulus), exponent)
    while left > 0 {
      if left & 1 == 1 { result = result * base % UInt128(modulus) }
      base = base * base % UInt128(modulus)
      left >>= 1
    }
    return UInt64(result)
  }
}
