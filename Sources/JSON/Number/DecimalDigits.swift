/// A signed coefficient and a power of ten, in the one form that has no zeros at either end.
struct DecimalDigits: Sendable, Hashable {
  let isNegative: Bool
  /// The coefficient's digits as values 0 to 9, most significant first; empty for zero.
  let coefficient: [UInt8]
  /// The power of ten that the coefficient is multiplied by.
  let exponent: Int

  /// Takes digits as they were read and brings them to the canonical form.
  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    var end = digits.count
    while end > leading, digits[end - 1] == 0 { end -= 1 }
    coefficient = Array(digits[leading..<end])
    self.isNegative = isNegative && !coefficient.isEmpty
    self.exponent = coefficient.isEmpty ? 0 : exponent + (digits.count - end)
  }

  init(_ value: Int, exponent: Int = 0) {
    self.init(
      isNegative: value < 0, digits: String(value.magnitude).utf8.map { $0 - 0x30 },
      exponent: exponent)
  }

  /// The number in two machine words, where it has at most eighteen digits and a usual exponent.
  var short: (coefficient: Int, exponent: Int16)? {
    guard coefficient.count <= 18, let exponent = Int16(exactly: exponent) else { return nil }
    let value = coefficient.reduce(0) { $0 * 10 + Int($1) }
    return (isNegative ? -value : value, exponent)
  }

  /// The power of ten just above the number: 123 and 0.00123e5 both have 3.
  var order: Int { coefficient.count + exponent }

  /// The value as an `Int`, where it is whole and in range.
  var integer: Int? {
    guard exponent >= 0, order <= 19 else { return coefficient.isEmpty ? 0 : nil }
    var value = 0
    for position in 0..<order {
      let digit = position < coefficient.count ? Int(coefficient[position]) : 0
      let (product, tooFar) = value.multipliedReportingOverflow(by: 10)
      let (sum, over) = product.addingReportingOverflow(isNegative ? -digit : digit)
      if tooFar || over { return nil }
      value = sum
    }
    return value
  }

  var text: String {
    let digits = String(decoding: coefficient.map { $0 + 0x30 }, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if exponent >= 0, order <= 40 { return sign + digits + String(repeating: "0", count: exponent) }
    if exponent < 0, order > 0 {
      return sign + digits.prefix(order) + "." + digits.dropFirst(order)
    }
    if exponent < 0, order > -7 {
      return sign + "0." + String(repeating: "0", count: -order) + digits
    }
    let rest = digits.dropFirst()
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e\(order - 1)"
  }
}
