import Ports

/// The address of a WebSocket (RFC 6455, section 3): `ws://host:port/path?query`, or `wss://`.
///
/// ```swift
/// let url: WebSocketURL = "ws://shop.example:8080/orders?since=4"
/// (url.host, url.target)  // ("shop.example:8080", "/orders?since=4")
/// ```
///
/// As in an `HTTPURL`, an address of IPv6 in brackets is refused.
public struct WebSocketURL: Hashable, Sendable {
  /// Says whether the connection runs over TLS.
  public let isSecure: Bool
  /// The host in lower case, with its port where one was given: the value of Host.
  public let host: String
  /// The path and the query, still escaped: the target of the request.
  public let target: String

  /// Checks a text and makes a URL of it.
  ///
  /// - Parameter text: The URL, without a fragment.
  /// - Throws: `WebSocketURLError.unknownScheme` or `.invalid`.
  public init(validating text: String) throws(WebSocketURLError) {
    let schemes = [("ws://", "http://"), ("wss://", "https://")]
    let lowercased = text.lowercased()
    guard let (scheme, standIn) = schemes.first(where: { lowercased.hasPrefix($0.0) }) else {
      throw .unknownScheme(text)
    }
    do throws(HTTPURLError) {
      let url = try HTTPURL(validating: standIn + text.dropFirst(scheme.count))
      isSecure = scheme == "wss://"
      host = url.host
      target = url.path + (url.query.map { "?\($0)" } ?? "")
    } catch {
      throw .invalid(text)
    }
  }
}

extension WebSocketURL: ExpressibleByStringLiteral {
  /// Makes a URL of a literal; one that is refused traps, as a programmer wrote it.
  public init(stringLiteral text: String) {
    do { try self.init(validating: text) } catch { preconditionFailure("\(error)") }
  }
}

extension WebSocketURL: CustomStringConvertible {
  /// The URL.
  public var description: String { "\(isSecure ? "wss" : "ws")://\(host)\(target)" }
}

/// The reason why a text is no WebSocket URL, with the text that was refused.
public enum WebSocketURLError: Error, Hashable, Sendable {
  /// The text does not start with `ws://` or `wss://`.
  case unknownScheme(String)
  /// The text names no host, has a fragment, or holds a character that has to be escaped.
  case invalid(String)
}

extension WebSocketURLError: CustomStringConvertible {
  /// What was wrong, and what to write.
  public var description: String {
    switch self {
    case .unknownScheme(let text):
      "\(text.debugDescription) does not start with ws:// or wss://."
    case .invalid(let text):
      "\(text.debugDescription) is no WebSocket URL. Write ws://host:port/path?query, escaped."
    }
  }
}
