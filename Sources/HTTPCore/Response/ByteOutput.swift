extension [UInt8] {
  @inline(__always)
  mutating func append(text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func append(field name: StaticString, _ value: StaticString) {
    append(text: name)
    append(text: ": ")
    append(text: value)
    append(text: "\r\n")
  }

  /// Appends a number that is not negative, in a base up to 16.
  mutating func append(number: Int, radix: Int = 10) {
    let start = count
    var rest = number
    repeat {
      let digit = UInt8(truncatingIfNeeded: rest % radix)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      rest /= radix
    } while rest > 0
    self[start...].reverse()
  }

  mutating func append(span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
