/// A fault before its line and column are counted: only a refused document pays for them.
struct JSONFault: Error {
  let reason: JSONSyntaxError.Reason
  let offset: Int
}

/// A recursive-descent parser over bytes that outlive it, as deep as its options allow.
@safe struct JSONParser: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  let options: JSONParsingOptions
  var at = 0
  private var depth = 0
  let shortTexts = ShortText()
  private var items = Pile<JSONValue>()
  private var members: MemberPile

  init(_ bytes: UnsafeBufferPointer<UInt8>, options: JSONParsingOptions) {
    unsafe self.bytes = unsafe bytes
    self.options = options
    members = MemberPile(options.duplicateMembers)
  }

  /// The byte at the current place, or zero at the end: zero is never valid outside a string.
  var current: UInt8 {
    @inline(__always) get { unsafe at < bytes.count ? bytes[at] : 0 }
  }

  var isAtEnd: Bool {
    @inline(__always) get { unsafe at >= bytes.count }
  }

  mutating func document() throws(JSONFault) -> JSONValue {
    skipSpace()
    let value = try value()
    skipSpace()
    guard isAtEnd else { throw JSONFault(reason: .trailingContent, offset: at) }
    return value
  }

  @inline(__always)
  mutating func skipSpace() {
    while true {
      switch current {
      case 0x20, 0x0a, 0x0d, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    switch current {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
    default: throw unexpected("a value")
    }
  }

  private mutating func literal(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONFault) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard unsafe current == word.utf8Start[offset] else { throw unexpected("\(word)") }
      at += 1
    }
    return value
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    try descend()
    let start = items.count
    if current == UInt8(ascii: "]") {
      at += 1
    } else {
      while true {
        items.push(try value())
        skipSpace()
        if try closes(with: UInt8(ascii: "]"), "',' or ']'") { break }
      }
    }
    depth -= 1
    return .array(items.take(from: start))
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    try descend()
    let first = members.count
    var index: [ScalarName: Int]?
    if current == UInt8(ascii: "}") {
      at += 1
    } else {
      while true {
        let start = at
        guard current == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
        let (name, key) = try name()
        skipSpace()
        guard current == UInt8(ascii: ":") else { throw unexpected("':'") }
        at += 1
        skipSpace()
        guard members.push(name, key, try value(), start: first, index: &index) else {
          throw JSONFault(reason: .duplicateMember(name), offset: start)
        }
        skipSpace()
        if try closes(with: UInt8(ascii: "}"), "',' or '}'") { break }
      }
    }
    depth -= 1
    return .object(members.object(from: first, index: index))
  }

  private mutating func descend() throws(JSONFault) {
    depth += 1
    guard depth <= options.maximumDepth else {
      throw JSONFault(reason: .tooDeep(limit: options.maximumDepth), offset: at)
    }
    at += 1
    skipSpace()
  }

  @inline(__always)
  private mutating func closes(
    with bracket: UInt8, _ expected: @autoclosure () -> String
  ) throws(JSONFault) -> Bool {
    if current == UInt8(ascii: ",") {
      at += 1
      skipSpace()
      return false
    }
    guard current == bracket else { throw unexpected(expected()) }
    at += 1
    return true
  }

  func unexpected(_ expected: String) -> JSONFault {
    let reason: JSONSyntaxError.Reason =
      isAtEnd
      ? .unexpectedEnd(expected: expected) : .unexpected(byte: current, expected: expected)
    return JSONFault(reason: reason, offset: at)
  }

  func located(_ fault: JSONFault) -> JSONSyntaxError {
    var (line, column) = (1, 1)
    for offset in 0..<fault.offset {
      let byte = unsafe bytes[offset]
      if byte == 0x0a {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return JSONSyntaxError(
      reason: fault.reason, byteOffset: fault.offset, line: line, column: column)
  }
}
