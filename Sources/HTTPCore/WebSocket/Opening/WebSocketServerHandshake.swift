public import Ports

/// The server's side of the opening handshake (RFC 6455, section 4.2).
///
/// ```swift
/// let handshake = WebSocketServerHandshake(subprotocols: ["orders.v2", "orders.v1"])
/// let opening = try handshake.accept(method: "GET", version: "HTTP/1.1", headers: headers)
/// opening.subprotocol  // "orders.v1", where the client offers no other
/// ```
///
/// It reads what a strict HTTP parser made of the request: a header that is no header, or a target
/// with a fragment, is that parser's to refuse. It agrees to no extension.
public struct WebSocketServerHandshake: Sendable {
  /// The subprotocols that the server speaks, the best one first; their case matters.
  public let subprotocols: [String]
  private let allowsOrigin: @Sendable (String?) -> Bool

  /// Makes a server's policy.
  ///
  /// - Parameters:
  ///   - subprotocols: The subprotocols that the server speaks, the best one first.
  ///   - allowsOrigin: Says whether a page of an origin may connect; nil stands for a client that
  ///     names none and so is no browser. Browsers do not hold a page back from connecting
  ///     anywhere with the user's cookies (section 10.2): a server that trusts cookies has to look.
  public init(
    subprotocols: [String] = [],
    allowsOrigin: @escaping @Sendable (String?) -> Bool = { _ in true }
  ) {
    for name in subprotocols {
      precondition(WebSocketHeaders.isToken(name), "\(name.debugDescription) is no token")
    }
    self.subprotocols = subprotocols
    self.allowsOrigin = allowsOrigin
  }

  /// Checks a request and makes the answer that opens the connection.
  ///
  /// - Parameters:
  ///   - method: The request's method.
  ///   - version: The request's version, as `HTTP/1.1`.
  ///   - headers: The request's headers.
  /// - Returns: The answer: send it, then frames.
  /// - Throws: `WebSocketRefusal`, whose status and headers make the answer: `.method`,
  ///   `.httpVersion`, `.host`, `.notAnUpgrade`, `.connection`, `.version`, `.key`,
  ///   `.repeatedOrigin`, `.origin`, `.subprotocol` or `.malformedExtension`: the first that
  ///   applies, in this order.
  public func accept(
    method: String, version: String, headers: HTTPHeaders
  ) throws(WebSocketRefusal) -> WebSocketOpening {
    guard method == "GET" else { throw .method(method) }
    guard version == "HTTP/1.1" else { throw .httpVersion(version) }
    let hosts = headers.values(of: "Host")
    guard hosts.count == 1, hosts != [""] else { throw .host }
    guard WebSocketHeaders.list("Upgrade", in: headers, holds: "websocket") else {
      throw .notAnUpgrade
    }
    guard WebSocketHeaders.list("Connection", in: headers, holds: "upgrade") else {
      throw .connection
    }
    let versions = headers.values(of: "Sec-WebSocket-Version")
    guard versions == ["13"] else { throw .version(versions) }
    let keys = headers.values(of: "Sec-WebSocket-Key")
    guard keys.count == 1, let key = WebSocketKey(keys[0]) else { throw .key }
    let origins = headers.values(of: "Origin")
    guard origins.count <= 1 else { throw .repeatedOrigin }
    guard allowsOrigin(origins.first) else { throw .origin(origins.first) }
    let subprotocol = try subprotocol(headers)
    for text in WebSocketHeaders.offer("Sec-WebSocket-Extensions", in: headers)
    where !WebSocketHeaders.isExtension(text) {
      throw .malformedExtension(text)
    }
    return WebSocketOpening(key: key, subprotocol: subprotocol)
  }

  /// The best subprotocol that the client offers too; nil where there is none.
  private func subprotocol(_ headers: HTTPHeaders) throws(WebSocketRefusal) -> String? {
    var offered: Set<String> = []
    for name in WebSocketHeaders.offer("Sec-WebSocket-Protocol", in: headers) {
      guard WebSocketHeaders.isToken(name), offered.insert(name).inserted else {
        throw .subprotocol(name)
      }
    }
    return subprotocols.first { offered.contains($0) }
  }
}
