public import Ports

/// Identifiers that nobody can guess: 128 bits of the system's randomness.
///
/// ```swift
/// RandomIdentifierSource().makeIdentifier()  // "7jTqkWWPJ8mZ2xN0aV3cRw"
/// ```
public struct RandomIdentifierSource: IdentifierSource {
  /// The base64url alphabet (RFC 4648, section 5): nothing in it is escaped in a URL path.
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  private let randomness: any Randomness

  /// Makes a source.
  ///
  /// - Parameter randomness: Where the bits come from; anything but the system's makes identifiers
  ///   that can be guessed.
  public init(randomness: any Randomness = SystemRandomness()) { self.randomness = randomness }

  /// Makes an identifier of 22 characters, 6 bits each; the last carries 2.
  public func makeIdentifier() -> String {
    var high = randomness.next()
    var low = randomness.next()
    return String(
      (0..<22).map { _ in
        let character = Self.alphabet[Int(low & 63)]
        low = low >> 6 | high << 58
        high >>= 6
        return character
      })
  }
}
