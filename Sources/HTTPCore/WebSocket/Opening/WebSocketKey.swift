#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
package import Ports

/// The client's random key and the server's proof that it read it (RFC 6455, section 4.2.2).
///
/// ```swift
/// WebSocketKey("dGhlIHNhbXBsZSBub25jZQ==")?.accept  // "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
/// ```
package struct WebSocketKey: Hashable, Sendable {
  /// The key as it stands in `Sec-WebSocket-Key`: 16 bytes in base64.
  package let text: String

  /// Takes a key, or fails where it is not the one base64 form (RFC 4648, section 4) of 16 bytes.
  ///
  /// - Parameter text: The header's value.
  package init?(_ text: String) {
    // The way back finds what decoders forgive: padding bits that are not zero.
    guard let bytes = Data(base64Encoded: text), bytes.count == 16,
      bytes.base64EncodedString() == text
    else { return nil }
    self.text = text
  }

  /// Makes a new key.
  ///
  /// - Parameter randomness: The source of its 16 bytes.
  package init(randomness: any Randomness) {
    let words = [randomness.next(), randomness.next()]
    let bytes = words.flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
    }
    text = Data(bytes).base64EncodedString()
  }

  /// What a server answers in `Sec-WebSocket-Accept`.
  package var accept: String {
    let digest = SHA1.hash(Array((text + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8))
    return Data(digest).base64EncodedString()
  }
}
