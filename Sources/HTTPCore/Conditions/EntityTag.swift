/// A name for one state of a resource (RFC 9110, section 8.8.3).
///
/// ```swift
/// let tag = EntityTag(strong: "v7")
/// tag?.description  // "\"v7\""
/// ```
public struct EntityTag: Sendable, Hashable {
  /// What stands between the quotes.
  public let value: String
  /// Whether the tag says only that two states mean the same.
  public let isWeak: Bool

  /// Makes a tag of states that are equal byte by byte; nil where the value holds a quote, a blank, a
  /// control or a letter beyond ASCII.
  public init?(strong value: String) { self.init(value, isWeak: false) }

  /// Makes a tag of states that mean the same; nil where `init(strong:)` gives nil.
  public init?(weak value: String) { self.init(value, isWeak: true) }

  private init?(_ value: String, isWeak: Bool) {
    guard value.utf8.allSatisfy({ $0 == 0x21 || 0x23...0x7e ~= $0 }) else { return nil }
    (self.value, self.isWeak) = (value, isWeak)
  }

  /// Reads one tag; nil where the text is none.
  public init?(_ text: String) {
    guard let tags = Self.list(text), tags.count == 1 else { return nil }
    self = tags[0]
  }

  /// Says whether both are strong and the same.
  public func isStronglyEqual(to other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && value == other.value
  }

  /// Says whether both have the same value, weak or not.
  public func isWeaklyEqual(to other: EntityTag) -> Bool { value == other.value }

  /// Reads a list of tags, such as the value of `If-None-Match`; nil where it is none.
  static func list(_ text: String) -> [EntityTag]? {
    var reader = FieldReader(text)
    var tags: [EntityTag] = []
    while true {
      reader.skipBlanks()
      while reader.take(",") { reader.skipBlanks() }
      if reader.isAtEnd { return tags }
      let isWeak = reader.take("W")
      if isWeak, !reader.take("/") { return nil }
      guard reader.take("\"") else { return nil }
      let value = reader.run { $0 == 0x21 || 0x23...0x7e ~= $0 || $0 >= 0x80 } ?? ""
      guard reader.take("\"") else { return nil }
      tags.append(EntityTag(unchecked: value, isWeak: isWeak))
      reader.skipBlanks()
      guard reader.isAtEnd || reader.isAt(",") else { return nil }
    }
  }

  private init(unchecked value: String, isWeak: Bool) {
    (self.value, self.isWeak) = (value, isWeak)
  }
}

extension EntityTag: CustomStringConvertible {
  /// The tag as it is sent, with quotes.
  public var description: String { "\(isWeak ? "W/" : "")\"\(value)\"" }
}
