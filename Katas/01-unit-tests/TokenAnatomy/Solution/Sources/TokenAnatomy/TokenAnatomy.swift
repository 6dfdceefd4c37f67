/// The three parts of a signed token in compact form (RFC 7515, section 7.1).
///
/// It holds what the token says, and no proof that any of it is true.
public struct TokenAnatomy: Equatable, Sendable {
  /// A part of a token.
  public enum Part: Sendable {
    case header, payload, signature
  }

  /// What is wrong with a text that should be a token.
  public enum Problem: Error, Equatable {
    /// The text has so many parts instead of three.
    case notThreeParts(found: Int)
    /// A character is none of the sixty-four.
    case strayCharacter(Character, in: Part)
    /// One character is left at the end: six bits, which are no byte.
    case incomplete(Part)
    /// The bits that are left at the end are not zero.
    case leftoverBits(Part)
    /// The bytes of the header or of the payload are no UTF-8.
    case notText(Part)
  }

  /// The header: a JSON text, letter by letter as it was written.
  public let header: String
  /// The payload: a JSON text, letter by letter as it was written.
  public let payload: String
  /// The bytes of the signature.
  public let signature: [UInt8]

  /// Reads a token; no key is needed, and none would help.
  ///
  /// - Throws: A `Problem`, of the first part that has one.
  public init(reading token: String) throws(Problem) {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .notThreeParts(found: parts.count) }
    header = try Self.text(parts[0], .header)
    payload = try Self.text(parts[1], .payload)
    signature = try Self.bytes(parts[2], .signature)
  }

  private static func text(_ written: Substring, _ part: Part) throws(Problem) -> String {
    let bytes = try bytes(written, part)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(part) }
    return text
  }

  /// Reads base64url (RFC 4648, section 5): each character holds six bits.
  private static func bytes(_ written: Substring, _ part: Part) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for character in written {
      guard let value = value(of: character) else {
        throw .strayCharacter(character, in: part)
      }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    guard count < 6 else { throw .incomplete(part) }
    guard bits & (1 << count - 1) == 0 else { throw .leftoverBits(part) }
    return bytes
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  private static func value(of character: Character) -> Int? {
    return alphabet.firstIndex(of: character)
  }
}
