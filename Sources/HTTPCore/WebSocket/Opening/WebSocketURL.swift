import Ports

/// The address of a WebSocket (RFC 6455, section 3): `ws://host:port/path?query`, or `wss://`.
///
/// ```swift
/// let url: WebSocketURL = "ws://shop.example:8080/orders?since=4"
/// (url.host, url.target)  // ("shop.example:8080", "/orders?since=4")
/// ```
///
/// The host is a name, an address of IPv4, or one of IPv6 in brackets: `ws://[::1]:8080/orders`.
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
    var rest = text.dropFirst(scheme.count)
    var address = ""
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      address = rest[...end].lowercased()
      let bytes = Array(address.utf8)
      let after = rest[rest.index(after: end)...]
      guard HostSyntax.isHost(bytes.span, bytes.indices, port: .allowed),
        after.isEmpty || after.first.map(":/?".contains) == true
      else { throw .invalid(text) }
      // An HTTPURL has no such address: a name stands in for it there.
      rest = "ipv6" + after
    }
    do throws(HTTPURLError) {
      let url = try HTTPURL(validating: standIn + rest)
      isSecure = scheme == "wss://"
      host = address.isEmpty ? url.host : address + url.host.dropFirst(4)
      target = url.path + (url.query.map { "?\($0)" } ?? "")
    } catch {
      throw .invalid(text)
    }
  }
}

extension WebSocketURL {
  /// The name or the address alone, without brackets, and the port to connect to.
  package var endpoint: (name: String, port: UInt16) {
    let usual: UInt16 = isSecure ? 443 : 80
    let nameEnd = host.lastIndex(of: "]").map { host.index(after: $0) } ?? host.startIndex
    guard let colon = host[nameEnd...].firstIndex(of: ":") else {
      return (Self.bare(host[...]), usual)
    }
    let port = UInt16(host[host.index(after: colon)...]) ?? usual
    return (Self.bare(host[..<colon]), port)
  }

  private static func bare(_ host: Substring) -> String {
    host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : String(host)
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
