/// Where a request came from: the other end of its connection.
///
/// Behind a proxy that is the proxy, and who stands before it is told in a field such as
/// `X-Forwarded-For`, which anybody can send: believe it only where the proxy sets it.
///
/// ```swift
/// let key = request.peer?.address ?? "nobody"  // what a rate limit counts by
/// ```
public struct PeerAddress: Hashable, Sendable {
  /// The address in numbers, of IPv4 or IPv6 and without brackets.
  ///
  /// A client of IPv4 has the same text whatever the server listens on.
  public let address: String
  /// The port of the client, another one for each connection.
  public let port: UInt16

  /// Makes an address, for tests.
  public init(address: String, port: UInt16) {
    self.address = address
    self.port = port
  }
}

extension PeerAddress: CustomStringConvertible {
  /// The address, in brackets where it is of IPv6, a colon and the port.
  public var description: String {
    address.utf8.contains(UInt8(ascii: ":")) ? "[\(address)]:\(port)" : "\(address):\(port)"
  }
}
