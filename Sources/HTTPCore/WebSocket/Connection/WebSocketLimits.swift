/// How much one side accepts from the other.
///
/// ```swift
/// let limits = WebSocketLimits(maximumMessageLength: 65_536)
/// ```
public struct WebSocketLimits: Hashable, Sendable {
  /// The longest payload of one frame in bytes, at least 125.
  public let maximumFrameLength: Int
  /// The longest message in bytes, all its frames together, at least 1.
  public let maximumMessageLength: Int

  /// Makes limits; one that is out of range is a programmer's error and traps.
  ///
  /// - Parameters:
  ///   - maximumMessageLength: The longest message in bytes; 1 MiB unless told.
  ///   - maximumFrameLength: The longest payload of one frame in bytes; as long as a message
  ///     unless told.
  public init(maximumMessageLength: Int = 1 << 20, maximumFrameLength: Int? = nil) {
    let frame = maximumFrameLength ?? max(maximumMessageLength, 125)
    precondition(maximumMessageLength >= 1, "a limit of \(maximumMessageLength) bytes a message")
    precondition(frame >= 125, "a limit of \(frame) bytes a frame: control frames may have 125")
    self.maximumMessageLength = maximumMessageLength
    self.maximumFrameLength = frame
  }
}
