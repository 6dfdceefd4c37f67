/// UUIDs (RFC 4122) and JSON Pointers (RFC 6901 and its relative form).
enum IdentifierFormat {
  static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isHexadecimal
    }
  }

  static func isPointer(_ text: String) -> Bool {
    guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { return false }
    var wasTilde = false
    for byte in text.utf8 {
      if wasTilde, byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { return false }
      wasTilde = byte == UInt8(ascii: "~")
    }
    return !wasTilde
  }

  static func isRelativePointer(_ text: String) -> Bool {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard let first = digits.first, digits.count == 1 || first != 0x30 else { return false }
    let rest = String(text.utf8.dropFirst(digits.count)) ?? "#?"
    return rest == "#" || isPointer(rest)
  }
}
