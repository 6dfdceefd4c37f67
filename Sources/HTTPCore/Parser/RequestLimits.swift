/// The sizes beyond which a request is refused.
///
/// ```swift
/// let limits = RequestLimits(body: 64 * 1024)
/// ```
public struct RequestLimits: Sendable, Hashable {
  /// The bytes of the request line without its line break; more answer 414.
  public var requestLine: Int
  /// The bytes of all field lines of a header or a trailer section; more answer 431.
  public var fieldSection: Int
  /// The field lines of a header or a trailer section; more answer 431.
  public var fieldCount: Int
  /// The bytes of a body after the chunks were joined; more answer 413.
  public var body: Int
  /// The bytes that all chunk extensions of one body have together; more answer 400.
  public var chunkExtensions: Int

  /// Sets the limits; a negative one is a programmer's error and traps.
  public init(
    requestLine: Int = 8 * 1024, fieldSection: Int = 32 * 1024, fieldCount: Int = 100,
    body: Int = 1024 * 1024, chunkExtensions: Int = 4 * 1024
  ) {
    precondition(
      min(requestLine, fieldSection, fieldCount, body, chunkExtensions) >= 0,
      "a limit cannot be negative")
    self.requestLine = requestLine
    self.fieldSection = fieldSection
    self.fieldCount = fieldCount
    self.body = body
    self.chunkExtensions = chunkExtensions
  }
}
