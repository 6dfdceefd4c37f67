public import HTTPCore

/// How a server listens and what it puts up with.
///
/// ```swift
/// var configuration = ServerConfiguration()
/// configuration.log = { print($0) }
/// ```
public struct ServerConfiguration: Sendable {
  /// The address to listen on, IPv4 or IPv6; only this machine can reach the default one.
  public var address = "127.0.0.1"
  /// The port; 0 for one that is free.
  public var port: UInt16 = 0
  /// The threads that serve connections; one a core is right for handlers that do not block.
  public var loops = ServerConfiguration.cores
  /// The connections that are served at a time; further ones are answered with 503 and closed.
  ///
  /// Each takes a descriptor, of which a process may have as many as `ulimit -n` says.
  public var maximumConnections = 10_000
  /// The sizes of requests.
  public var limits = ConnectionLimits()
  /// The times that clients may take.
  public var times = TimeLimits()
  /// Called for each request when its answer was handed over, on the thread of the connection.
  public var log: (@Sendable (AccessRecord) -> Void)?
  /// Called for each error that a handler throws, which the client is not told.
  public var report: (@Sendable (any Error, RequestHead) -> Void)?

  /// Makes the usual configuration.
  public init() {}
}
