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
    /// Here you begin; take this case away when nothing throws it.
    case notWrittenYet
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

  /// Reads a token.
  public init(reading token: String) throws(Problem) {
    throw .notWrittenYet
  }
}
