#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The encoding of RFC 4648, section 4, with padding.
enum Base64 {
  static func encode(_ octets: [UInt8]) -> String { Data(octets).base64EncodedString() }

  /// The octets; nil when the digits are no base64.
  static func decode(_ digits: some Sequence<UInt8>) -> [UInt8]? {
    Data(base64Encoded: Data(digits)).map { Array($0) }
  }
}
