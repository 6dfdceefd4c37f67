public import Ports

/// The answer with which a server opens a connection (RFC 6455, section 4.2.2).
///
/// ```swift
/// for field in opening.headers.fields { print("\(field.name): \(field.value)") }
/// ```
public struct WebSocketOpening: Hashable, Sendable {
  /// The status of the answer: 101, Switching Protocols.
  public let status = 101
  /// The headers of the answer, all that it needs.
  public let headers: HTTPHeaders
  /// The subprotocol that both sides speak now; nil where none was chosen.
  public let subprotocol: String?

  init(key: WebSocketKey, subprotocol: String?) {
    let basic: HTTPHeaders = [
      "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": key.accept,
    ]
    let chosen: HTTPHeaders = subprotocol.map { ["Sec-WebSocket-Protocol": $0] } ?? [:]
    headers = WebSocketHeaders.joined(basic, chosen)
    self.subprotocol = subprotocol
  }
}
