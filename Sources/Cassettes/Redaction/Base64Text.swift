#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Base64 (RFC 4648, section 4) for bodies that are no text and for secrets that hide in it.
enum Base64Text {
  /// The encoding of bytes, with padding.
  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
  }

  /// The bytes of an encoding, or nil where it is not written as `encode` writes.
  static func decode(_ text: String) -> [UInt8]? {
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else {
      return nil
    }
    return Array(data)
  }

  /// The text of an encoding, or nil where it is none.
  static func text(_ text: String) -> String? {
    decode(text).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// What the encoding of bytes looks like inside an encoding, at each of the three places where it
  /// may start there; without the letters at its ends that depend on the neighbours.
  static func inner(_ bytes: [UInt8]) -> [String] {
    (0..<3).map { shift in
      let padded = [UInt8](repeating: 0, count: shift) + bytes
      let whole = padded.count / 3 * 4
      let first = shift == 0 ? 0 : shift + 1
      let extra = [0, 1, 2][padded.count % 3]
      return String(encode(padded).dropFirst(first).prefix(whole + extra - first))
    }
  }
}
