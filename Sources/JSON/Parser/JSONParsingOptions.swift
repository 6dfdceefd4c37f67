/// What a parser does where RFC 8259 leaves room.
public struct JSONParsingOptions: Sendable {
  /// What happens when a name stands twice in an object.
  public enum DuplicateMembers: Sendable {
    /// The document is refused: two readers could see two values.
    case refuse
    /// The last value wins, at the place of the first.
    case keepLast
  }

  /// The greatest depth that may be asked for.
  ///
  /// What is deeper than the default takes stack wherever it is read, compared, hashed or released: up
  /// to 3 KB a level in a debug build, 1 KB in a release build. The usual 8 MB of a thread on Linux are
  /// enough; the 512 KB of a secondary thread on Darwin are not.
  public static let deepest = 2_048

  /// What happens when a name stands twice in an object.
  public var duplicateMembers: DuplicateMembers
  /// How deep arrays and objects may nest, 1 to `deepest`; 128 unless told otherwise.
  ///
  /// Values of the default depth are read, written, compared, hashed and released in a stack of
  /// 512 KB, also in a debug build.
  public let maximumDepth: Int

  /// Makes options.
  ///
  /// - Parameters:
  ///   - duplicateMembers: What happens when a name stands twice in an object.
  ///   - maximumDepth: How deep arrays and objects may nest; brought into 1 to `deepest`.
  public init(duplicateMembers: DuplicateMembers = .refuse, maximumDepth: Int = 128) {
    self.duplicateMembers = duplicateMembers
    self.maximumDepth = min(max(maximumDepth, 1), Self.deepest)
  }
}
