/// Where the name and the value of a field stand in the bytes of a head.
struct FieldPlace: Sendable {
  private let nameStart: UInt32
  private let nameEnd: UInt32
  private let valueStart: UInt32
  private let valueEnd: UInt32

  @inline(__always)
  init(name: Range<Int>, value: Range<Int>) {
    nameStart = UInt32(truncatingIfNeeded: name.lowerBound)
    nameEnd = UInt32(truncatingIfNeeded: name.upperBound)
    valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
    valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
  }

  var name: Range<Int> { @inline(__always) get { Int(nameStart)..<Int(nameEnd) } }
  var value: Range<Int> { @inline(__always) get { Int(valueStart)..<Int(valueEnd) } }
}

/// The lines of a header or a trailer section, read as they come (RFC 9112, section 5).
struct FieldSection {
  private var end: Int
  private let limits: RequestLimits
  private(set) var fields: [FieldPlace] = []

  /// Starts a section at a place of the bytes that `next` is given.
  init(at start: Int, limits: RequestLimits) {
    self.limits = limits
    let (end, overflow) = start.addingReportingOverflow(limits.fieldSection)
    self.end = overflow ? .max : end
  }

  /// Reads the next line; says true where it is the empty one that ends the section.
  ///
  /// - Returns: nil where the end of the line has not come.
  @inline(__always)
  mutating func next(
    _ bytes: Span<UInt8>, _ scanner: inout LineScanner
  ) throws(RequestRefusal) -> Bool? {
    let limit = limits.fieldSection
    guard
      let line = try scanner.next(bytes, before: end, or: .fieldSectionTooLarge(limit: limit))
    else { return nil }
    if line.isEmpty { return true }
    guard fields.count < limits.fieldCount else { throw .tooManyFields(limit: limits.fieldCount) }
    if fields.isEmpty { fields.reserveCapacity(min(16, limits.fieldCount)) }
    fields.append(try Self.field(bytes, line))
    return false
  }

  @inline(__always)
  private static func field(
    _ bytes: Span<UInt8>, _ line: Range<Int>
  ) throws(RequestRefusal) -> FieldPlace {
    var place = line.lowerBound
    while place < line.upperBound, ByteClass.isToken(bytes[place]) { place += 1 }
    guard place < line.upperBound, bytes[place] == UInt8(ascii: ":"), place > line.lowerBound else {
      throw refusal(bytes, line, at: place)
    }
    let value = bytes.trimmed(place + 1..<line.upperBound)
    return FieldPlace(name: line.lowerBound..<place, value: value)
  }

  private static func refusal(
    _ bytes: Span<UInt8>, _ line: Range<Int>, at place: Int
  ) -> RequestRefusal {
    if ByteClass.isBlank(bytes[line.lowerBound]) {
      return .obsoleteFolding(offset: line.lowerBound)
    }
    let rest = bytes.trimmed(place..<line.upperBound)
    let isColonNext = !rest.isEmpty && bytes[rest.lowerBound] == UInt8(ascii: ":")
    return place > line.lowerBound && isColonNext
      ? .spaceBeforeColon(offset: line.lowerBound) : .invalidFieldName(offset: line.lowerBound)
  }
}
