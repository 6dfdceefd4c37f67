/// The sizes that a server connection keeps to.
public struct ConnectionLimits: Sendable, Hashable {
  /// The limits of one request.
  public var request: RequestLimits
  /// The bytes of a body that nobody wants that are read to keep the connection; more close it.
  public var unreadBody: Int

  /// Sets the limits; a negative one is a programmer's error and traps.
  public init(request: RequestLimits = RequestLimits(), unreadBody: Int = 64 * 1024) {
    precondition(unreadBody >= 0, "a limit cannot be negative")
    self.request = request
    self.unreadBody = unreadBody
  }
}
