public import Ports

/// The reason why a server does not open a WebSocket connection (RFC 6455, section 4.2).
public enum WebSocketRefusal: Error, Hashable, Sendable {
  /// The method is not GET.
  case method(String)
  /// The version is not HTTP/1.1.
  case httpVersion(String)
  /// There is not exactly one Host with a value.
  case host
  /// Upgrade does not hold `websocket`: this is an ordinary request.
  case notAnUpgrade
  /// Connection does not hold `upgrade`.
  case connection
  /// There is not exactly one Sec-WebSocket-Version of 13; empty where there is none.
  case version([String])
  /// There is not exactly one Sec-WebSocket-Key that is the base64 of 16 bytes.
  case key
  /// The page of this origin may not connect; nil where the request names none.
  case origin(String?)
  /// More than one Origin is named.
  case repeatedOrigin
  /// A subprotocol is no token, or is named twice.
  case subprotocol(String)
  /// An extension is not written as section 9.1 says.
  case malformedExtension(String)

  /// The status of the answer.
  public var status: Int {
    switch self {
    case .method: 405
    case .notAnUpgrade, .version: 426
    case .origin: 403
    default: 400
    }
  }

  /// The headers that the answer needs besides those of any answer.
  public var headers: HTTPHeaders {
    switch self {
    case .method: ["Allow": "GET"]
    case .notAnUpgrade, .version:
      ["Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"]
    default: [:]
    }
  }
}

extension WebSocketRefusal: CustomStringConvertible {
  /// What was wrong, and what to send.
  public var description: String {
    switch self {
    case .method(let method): "The method is \(method.debugDescription). Open with GET."
    case .httpVersion(let version):
      "The version is \(version.debugDescription). Open over HTTP/1.1."
    case .host: "There is not one Host with a value. Send exactly one."
    case .notAnUpgrade: "This is a WebSocket. Send Upgrade: websocket and Connection: Upgrade."
    case .connection: "Connection does not hold upgrade. Send Connection: Upgrade."
    case .version(let versions):
      "The version is \(versions.joined(separator: ", ").debugDescription). "
        + "Send Sec-WebSocket-Version: 13 once."
    case .key: "There is not one Sec-WebSocket-Key of 16 bytes in base64. Send exactly one."
    case .origin(let origin):
      "The origin \(origin?.debugDescription ?? "is missing and") may not connect here."
    case .repeatedOrigin: "There is more than one Origin. Send at most one."
    case .subprotocol(let name):
      "The subprotocol \(name.debugDescription) is no token or repeated. Offer distinct tokens."
    case .malformedExtension(let text):
      "The extension \(text.debugDescription) is malformed. Write name; parameter=value."
    }
  }
}
