/// A value of a record, read without Foundation, whose start-up is longer than a whole run.
enum JSONText {
  case object([String: JSONText])
  case array([JSONText])
  case string(String)
  case literal(String)

  subscript(name: String) -> JSONText? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  var elements: [JSONText] {
    if case .array(let elements) = self { elements } else { [] }
  }

  var isTrue: Bool {
    if case .literal("true") = self { true } else { false }
  }

  /// Reads a record; nil when it is no JSON that Swift Testing writes.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = JSONReader(bytes: unsafe Array(bytes))
    guard let value = reader.value() else { return nil }
    self = value
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var index = 0

  var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  mutating func value() -> JSONText? {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map(JSONText.string)
    default: return literal()
    }
  }

  private mutating func skipSpace() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { index += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func object() -> JSONText? {
    guard take("{") else { return nil }
    var members: [String: JSONText] = [:]
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard let name = string(), take(":"), let value = value() else { return nil }
      members[name] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array() -> JSONText? {
    guard take("[") else { return nil }
    var elements: [JSONText] = []
    if take("]") { return .array(elements) }
    repeat {
      guard let value = value() else { return nil }
      elements.append(value)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func literal() -> JSONText? {
    let start = index
    while ![0, 0x2C, 0x5D, 0x7D, 0x20, 0x0A].contains(next) { index += 1 }
    return index == start ? nil : .literal(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() -> String? {
    guard next == UInt8(ascii: "\"") else { return nil }
    index += 1
    var units: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        units.append(byte)
        continue
      }
      guard let scalar = escape() else { return nil }
      units.append(contentsOf: String(scalar).utf8)
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    let byte = next
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard index + 4 <= bytes.count else { return nil }
      let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
      index += 4
      // Half a surrogate pair names no scalar; the mark for it is enough in a message.
      return UInt32(digits, radix: 16).map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    default: return Unicode.Scalar(byte)
    }
  }
}

/// The text as a JSON string, quotes included.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
