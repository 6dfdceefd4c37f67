/// A moment of a test's clock: how far it lies after the start, which is zero.
public struct VirtualInstant: InstantProtocol, Hashable, Sendable {
  /// The time since the clock was made.
  public let offset: Duration

  /// Makes the moment that lies `offset` after the clock's start.
  public init(offset: Duration) { self.offset = offset }

  /// The start of every test clock.
  public static let start = VirtualInstant(offset: .zero)

  /// The moment a duration later, or earlier when the duration is negative.
  public func advanced(by duration: Duration) -> VirtualInstant {
    VirtualInstant(offset: offset + duration)
  }

  /// The time from this moment to another: negative when the other is earlier.
  public func duration(to other: VirtualInstant) -> Duration { other.offset - offset }

  /// Says whether one moment is before another.
  public static func < (earlier: VirtualInstant, later: VirtualInstant) -> Bool {
    earlier.offset < later.offset
  }
}
