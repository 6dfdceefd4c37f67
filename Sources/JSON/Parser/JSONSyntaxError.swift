/// Why and where a document is not JSON that the parser takes.
public struct JSONSyntaxError: Error, Sendable, Equatable {
  /// What was wrong.
  public enum Reason: Sendable, Equatable {
    /// Another byte stood where one of the expected things must stand.
    case unexpected(byte: UInt8, expected: String)
    /// The document ended where something must follow.
    case unexpectedEnd(expected: String)
    /// Something follows the value.
    case trailingContent
    /// A control character stands in a string without an escape.
    case controlCharacter(UInt8)
    /// A backslash is followed by what is no escape.
    case invalidEscape
    /// A `\u` escape names half of a surrogate pair.
    case loneSurrogate
    /// The bytes are no UTF-8.
    case invalidUTF8
    /// The name stands twice in one object.
    case duplicateMember(String)
    /// The nesting is deeper than the limit.
    case tooDeep(limit: Int)
    /// The number has more significant digits than the limit.
    case tooManyDigits(limit: Int)
    /// The number's exponent fits no 60-bit integer.
    case exponentOutOfRange
  }

  /// What was wrong.
  public let reason: Reason
  /// The number of bytes before the fault.
  public let byteOffset: Int
  /// The line of the fault, counted from 1.
  public let line: Int
  /// The column of the fault in Unicode scalars, counted from 1.
  public let column: Int
}

extension JSONSyntaxError: CustomStringConvertible {
  /// The fault in words, with its place.
  public var description: String {
    "line \(line), column \(column) (byte \(byteOffset)): \(words)"
  }

  private var words: String {
    switch reason {
    case .unexpected(let byte, let expected): "expected \(expected), found \(Self.name(byte))"
    case .unexpectedEnd(let expected): "expected \(expected), found the end of the document"
    case .trailingContent: "a document holds one value, and something follows it"
    case .controlCharacter(let byte):
      "a string holds the control character \(Self.name(byte)); write it as an escape"
    case .invalidEscape:
      "a backslash must be followed by one of \"\\/bfnrt or by u and four hex digits"
    case .loneSurrogate: "a \\u escape names a surrogate that has no partner"
    case .invalidUTF8: "the bytes are not UTF-8"
    case .duplicateMember(let name): "the member \(JSONWriter.quoted(name)) stands twice"
    case .tooDeep(let limit): "arrays and objects are nested more than \(limit) deep"
    case .tooManyDigits(let limit): "a number has more than \(limit) significant digits"
    case .exponentOutOfRange: "a number's exponent is beyond what can be kept"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7e: "'\(Character(UnicodeScalar(byte)))'"
    case 0x20: "a space"
    default: "byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
