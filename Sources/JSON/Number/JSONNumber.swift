/// A JSON number, exact whatever its size: `1`, `1.0` and `1e0` are one number, `2^53 + 1` is another.
///
/// A number is a whole coefficient without trailing zeros times a power of ten; nothing is ever
/// expanded, so `1e1000000` is as cheap as `1`.
public struct JSONNumber: Sendable, Hashable {
  /// The greatest number of significant digits that a number may have.
  public static let maximumDigits = 1_024

  /// The forms of a number; each number has exactly one of them.
  enum Storage: Sendable, Hashable {
    case integer(Int)
    /// What is no `Int`, with at most eighteen digits: no memory of its own is needed.
    case short(coefficient: Int, exponent: Int16)
    indirect case long(DecimalDigits)
  }

  let storage: Storage

  /// Makes a number from an integer.
  public init(_ value: Int) {
    storage = .integer(value)
  }

  /// Makes a number of digits as they were read, few enough for an `Int`, and a power of ten below one.
  init?(coefficient: Int, fraction count: Int) {
    var (coefficient, count) = (coefficient, count)
    while count > 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      count -= 1
    }
    if count == 0 {
      storage = .integer(coefficient)
    } else if let exponent = Int16(exactly: -count) {
      storage = .short(coefficient: coefficient, exponent: exponent)
    } else {
      return nil
    }
  }

  init(_ digits: DecimalDigits) {
    if let integer = digits.integer {
      storage = .integer(integer)
    } else if let (coefficient, exponent) = digits.short {
      storage = .short(coefficient: coefficient, exponent: exponent)
    } else {
      storage = .long(digits)
    }
  }

  /// Makes a number from its text in the grammar of RFC 8259 section 6, or `nil` where it is none.
  public init?(_ text: String) {
    guard case .number(let number)? = try? JSONValue(parsing: text),
      let first = text.utf8.first, first > 0x20, let last = text.utf8.last, last > 0x20
    else { return nil }
    self = number
  }

  /// The number as an `Int`, where it is whole and in range.
  public var integer: Int? {
    if case .integer(let value) = storage { value } else { nil }
  }

  /// Tells whether the number is whole: `1.0` and `1e400` are, `1.5` is not.
  public var isInteger: Bool {
    switch storage {
    case .integer: true
    case .short(_, let exponent): exponent >= 0
    case .long(let decimal): decimal.exponent >= 0
    }
  }

  /// The nearest `Double`; infinite where the number is beyond its range.
  public var double: Double {
    switch storage {
    case .integer(let value): Double(value)
    case .short, .long: Double(description) ?? .nan
    }
  }

  var digits: DecimalDigits {
    switch storage {
    case .integer(let value): DecimalDigits(value)
    case .short(let coefficient, let exponent): DecimalDigits(coefficient, exponent: Int(exponent))
    case .long(let decimal): decimal
    }
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  /// Makes a number from an integer literal.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension JSONNumber: CustomStringConvertible {
  /// The number in the shortest plain or scientific JSON notation that keeps it exact.
  public var description: String {
    switch storage {
    case .integer(let value): String(value)
    case .short, .long: digits.text
    }
  }
}
