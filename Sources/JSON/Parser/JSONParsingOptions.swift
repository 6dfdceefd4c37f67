/// What a parser does where RFC 8259 leaves room.
public struct JSONParsingOptions: Sendable {
  /// What happens when a name stands twice in an object.
  public enum DuplicateMembers: Sendable {
    /// The document is refused: two readers could see two values.
    case refuse
    /// The last value wins, at the place of the first.
    case keepLast
  }

  /// The greatest depth that may be asked for: deeper values could not be released in a thread's stack.
  public static let deepest = 2_048

  /// What happens when a name stands twice in an object.
  public var duplicateMembers: DuplicateMembers
  /// How deep arrays and objects may nest, 1 to `deepest`.
  public let maximumDepth: Int

  /// Makes options.
  ///
  /// - Parameters:
  ///   - duplicateMembers: What happens when a name stands twice in an object.
  ///   - maximumDepth: How deep arrays and objects may nest; brought into 1 to `deepest`.
  public init(duplicateMembers: DuplicateMembers = .refuse, maximumDepth: Int = 512) {
    self.duplicateMembers = duplicateMembers
    self.maximumDepth = min(max(maximumDepth, 1), Self.deepest)
  }
}
