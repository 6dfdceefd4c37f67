public import Ports

/// The client's side of the opening handshake (RFC 6455, section 4.1).
///
/// ```swift
/// let handshake = try WebSocketClientHandshake("ws://shop.example/orders", randomness: source)
/// socket.write(handshake.request)
/// let subprotocol = try handshake.check(
///   status: 101, version: "HTTP/1.1", headers: answer.headers)
/// ```
public struct WebSocketClientHandshake: Sendable {
  /// Where to connect to.
  public let url: WebSocketURL
  /// The subprotocols that are offered, the best one first; their case matters.
  public let subprotocols: [String]
  /// The headers of the request, Host first.
  public let headers: HTTPHeaders
  private let key: WebSocketKey

  /// Makes a request with a new key.
  ///
  /// - Parameters:
  ///   - url: Where to connect to.
  ///   - subprotocols: The subprotocols to offer, the best one first.
  ///   - headers: Headers to add, such as Origin, Cookie or Authorization.
  ///   - randomness: The source of the key, drawn anew for each connection.
  /// - Throws: `WebSocketRequestError.subprotocol` where one is no token or repeated,
  ///   `.ownHeader` where a header to add is the handshake's own.
  public init(
    _ url: WebSocketURL, subprotocols: [String] = [], headers: HTTPHeaders = [:],
    randomness: any Randomness
  ) throws(WebSocketRequestError) {
    var offered: Set<String> = []
    for name in subprotocols {
      guard WebSocketHeaders.isToken(name), offered.insert(name).inserted else {
        throw .subprotocol(name)
      }
    }
    for field in headers.fields where Self.isOwn(field.name.lowercased()) {
      throw .ownHeader(field.name)
    }
    self.url = url
    self.subprotocols = subprotocols
    key = WebSocketKey(randomness: randomness)
    let basic: HTTPHeaders = [
      "Host": url.host, "Upgrade": "websocket", "Connection": "Upgrade",
      "Sec-WebSocket-Key": key.text, "Sec-WebSocket-Version": "13",
    ]
    let names = subprotocols.joined(separator: ", ")
    let choice: HTTPHeaders = names.isEmpty ? [:] : ["Sec-WebSocket-Protocol": names]
    self.headers = WebSocketHeaders.joined(basic, choice, headers)
  }

  /// The whole request as it is sent.
  public var request: [UInt8] {
    let lines = headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    return Array("GET \(url.target) HTTP/1.1\r\n\(lines)\r\n".utf8)
  }

  /// Checks the server's answer; the connection is open when it does not throw.
  ///
  /// - Parameters:
  ///   - status: The status of the answer.
  ///   - version: The version of the answer, as `HTTP/1.1`.
  ///   - headers: The headers of the answer.
  /// - Returns: The subprotocol that the server chose; nil where it chose none.
  /// - Throws: `WebSocketHandshakeError.status`, `.httpVersion`, `.upgrade`, `.connection`,
  ///   `.accept`, `.extensions` or `.subprotocol`: the first that applies, in this order.
  public func check(
    status: Int, version: String, headers: HTTPHeaders
  ) throws(WebSocketHandshakeError) -> String? {
    guard status == 101 else { throw .status(status) }
    guard version == "HTTP/1.1" else { throw .httpVersion(version) }
    let upgrades = headers.values(of: "Upgrade")
    guard upgrades.map({ $0.lowercased() }) == ["websocket"] else { throw .upgrade(upgrades) }
    guard WebSocketHeaders.list("Connection", in: headers, holds: "upgrade") else {
      throw .connection(headers.values(of: "Connection"))
    }
    let proofs = headers.values(of: "Sec-WebSocket-Accept")
    guard proofs == [key.accept] else { throw .accept(proofs) }
    let extensions = headers.values(of: "Sec-WebSocket-Extensions")
    guard extensions.isEmpty else { throw .extensions(extensions) }
    let chosen = headers.values(of: "Sec-WebSocket-Protocol")
    guard !chosen.isEmpty else { return nil }
    guard chosen.count == 1, subprotocols.contains(chosen[0]) else { throw .subprotocol(chosen) }
    return chosen[0]
  }

  private static func isOwn(_ name: String) -> Bool {
    ["host", "upgrade", "connection", "content-length", "transfer-encoding"].contains(name)
      || name.hasPrefix("sec-websocket-")
  }
}

/// The reason why a client's request could not be made.
public enum WebSocketRequestError: Error, Hashable, Sendable {
  /// The name of a subprotocol is no token, or stands twice.
  case subprotocol(String)
  /// A header to add is the handshake's own, or announces a body.
  case ownHeader(String)
}

extension WebSocketRequestError: CustomStringConvertible {
  /// What was wrong, and what to do.
  public var description: String {
    switch self {
    case .subprotocol(let name):
      "The subprotocol \(name.debugDescription) is no token or repeated. Offer distinct tokens."
    case .ownHeader(let name): "\(name) is set by the handshake. Leave it out."
    }
  }
}
