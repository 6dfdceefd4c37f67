/// The bytes of a body with the escapes of ASCII resolved, each with the place where it stands.
///
/// `pass\u0077ord`, `pass%77ord` and `password` have the same units.
struct BodyUnits {
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = []
  private let end: Int

  init(_ body: [UInt8]) {
    end = body.count
    bytes.reserveCapacity(body.count)
    starts.reserveCapacity(body.count)
    var at = 0
    while at < body.count {
      let (byte, length) = Self.unit(body[at...])
      bytes.append(byte)
      starts.append(at)
      at += length
    }
  }

  var count: Int { bytes.count }

  /// The byte at a place, or zero beyond the end.
  subscript(place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0 }

  /// The places in the body of a range of units.
  func range(_ units: Range<Int>) -> Range<Int> {
    start(units.lowerBound)..<start(units.upperBound)
  }

  private func start(_ unit: Int) -> Int { unit < starts.count ? starts[unit] : end }

  private static func unit(_ rest: ArraySlice<UInt8>) -> (UInt8, Int) {
    let first = rest[rest.startIndex]
    if first == UInt8(ascii: "%"), let value = hex(rest.dropFirst().prefix(2), digits: 2) {
      return (value < 0x80 ? value : first, value < 0x80 ? 3 : 1)
    }
    guard first == UInt8(ascii: "\\"), let second = rest.dropFirst().first else {
      return (first, 1)
    }
    switch second {
    case UInt8(ascii: "u"):
      guard let value = hex(rest.dropFirst(2).prefix(4), digits: 4), value < 0x80 else { break }
      return (value, 6)
    case UInt8(ascii: "n"): return (0x0a, 2)
    case UInt8(ascii: "r"): return (0x0d, 2)
    case UInt8(ascii: "t"): return (0x09, 2)
    case UInt8(ascii: "/"): return (second, 2)
    default: break
    }
    return (first, 1)
  }

  private static func hex(_ digits: ArraySlice<UInt8>, digits count: Int) -> UInt8? {
    guard digits.count == count else { return nil }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    return value.flatMap { UInt8(exactly: $0) }
  }
}
