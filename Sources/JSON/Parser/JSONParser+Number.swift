extension JSONParser {
  /// Reads a number (RFC 8259 section 6) from its first byte.
  mutating func number() throws(JSONFault) -> JSONNumber {
    let start = at
    let isNegative = current == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at
    var value = 0
    if current == UInt8(ascii: "0") {
      at += 1
    } else {
      guard isDigit else { throw unexpected("a digit") }
      while isDigit {
        // Eighteen digits cannot overflow; longer numbers are read again below.
        if at - first < 18 { value = value * 10 + Int(current - 0x30) }
        at += 1
      }
    }
    switch current {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): break
    default:
      if at - first <= 18 { return JSONNumber(isNegative ? -value : value) }
    }
    return try decimal(from: start, isNegative: isNegative, digits: first..<at, whole: value)
  }

  @inline(__always)
  private var isDigit: Bool { current &- 0x30 < 10 }

  private mutating func decimal(
    from start: Int, isNegative: Bool, digits: Range<Int>, whole: Int
  ) throws(JSONFault) -> JSONNumber {
    var value = whole
    var exponent = 0
    var fraction = 0..<0
    if current == UInt8(ascii: ".") {
      at += 1
      let first = at
      let room = 18 - digits.count
      while isDigit {
        if at - first < room { value = value * 10 + Int(current - 0x30) }
        at += 1
      }
      guard at > first else { throw unexpected("a digit") }
      fraction = first..<at
    }
    let hasExponent = current | 0x20 == UInt8(ascii: "e")
    if !hasExponent, digits.count + fraction.count <= 18,
      let number = JSONNumber(coefficient: isNegative ? -value : value, fraction: fraction.count)
    {
      return number
    }
    if hasExponent { exponent = try self.exponent(from: start) }
    var values: [UInt8] = []
    var significant = 0
    values.reserveCapacity(min(digits.count + fraction.count, JSONNumber.maximumDigits))
    for place in [digits, fraction].joined() {
      let digit = unsafe bytes[place] - 0x30
      if digit != 0 {
        significant = values.count + 1
      } else if values.isEmpty {
        continue
      }
      values.append(digit)
    }
    guard significant <= JSONNumber.maximumDigits else {
      throw JSONFault(reason: .tooManyDigits(limit: JSONNumber.maximumDigits), offset: start)
    }
    let number = DecimalDigits(
      isNegative: isNegative, digits: values, exponent: exponent - fraction.count)
    return JSONNumber(number)
  }

  private mutating func exponent(from start: Int) throws(JSONFault) -> Int {
    at += 1
    let isNegative = current == UInt8(ascii: "-")
    if isNegative || current == UInt8(ascii: "+") { at += 1 }
    guard isDigit else { throw unexpected("a digit of the exponent") }
    var exponent = 0
    while isDigit {
      exponent = exponent * 10 + Int(current - 0x30)
      guard exponent < 1 << 58 else {
        throw JSONFault(reason: .exponentOutOfRange, offset: start)
      }
      at += 1
    }
    return isNegative ? -exponent : exponent
  }
}
