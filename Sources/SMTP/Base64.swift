#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The encoding of RFC 4648, section 4, with padding.
enum Base64 {
  static func encode(_ octets: [UInt8]) -> String { Data(octets).base64EncodedString() }

  /// The octets; nil when the text is no base64.
  static func decode(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
}
