/// The classes of bytes of RFC 9110, section 5.6.2, and RFC 3986; each compiles to a bit test.
enum ByteClass {
  /// A byte of a token, such as a method or the name of a field.
  @inline(__always)
  static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39: true
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2a, 0x2b, 0x2d, 0x2e, 0x5e, 0x5f, 0x60, 0x7c, 0x7e:
      true
    default: false
    }
  }

  /// A byte that stands for itself in every part of a URI.
  @inline(__always)
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2d, 0x2e, 0x5f, 0x7e: true
    default: false
    }
  }

  /// A byte of a path.
  @inline(__always)
  static func isPath(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x40...0x5a, 0x30...0x3b: true
    case 0x21, 0x24, 0x26...0x2f, 0x3d, 0x5f, 0x7e: true
    default: false
    }
  }

  /// A byte of a query, or one of ``[]^|\`{}``, which browsers send unescaped there.
  @inline(__always)
  static func isQuery(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3f, 0x5b...0x5e, 0x60, 0x7b...0x7d: true
    default: isPath(byte)
    }
  }

  /// The value of a hexadecimal digit; nil where the byte is none.
  @inline(__always)
  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The byte with a letter of ASCII in lower case.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
