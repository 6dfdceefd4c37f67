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
  @inline(__always)
  mutating func append(number: Int, radix: Int = 10) {
    var divisor = 1
    while number / divisor >= radix { divisor *= radix }
    var rest = number
    while divisor > 0 {
      let digit = UInt8(truncatingIfNeeded: rest / divisor)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      rest %= divisor
      divisor /= radix
    }
  }

  mutating func append(span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  @inline(__always)
  mutating func append(statusLine status: HTTPStatus) {
    if status.code == 200 { return append(text: "HTTP/1.1 200 OK\r\n") }
    append(text: "HTTP/1.1 ")
    append(number: status.code)
    append(0x20)
    append(text: status.phrase)
    append(text: "\r\n")
  }

  @inline(__always)
  mutating func append(field name: String, _ value: String) {
    append(contentsOf: name.utf8)
    append(text: ": ")
    append(contentsOf: value.utf8)
    append(text: "\r\n")
  }

  @inline(__always)
  mutating func append(field name: StaticString, _ value: [UInt8]) {
    append(text: name)
    append(text: ": ")
    append(contentsOf: value)
    append(text: "\r\n")
  }
}
