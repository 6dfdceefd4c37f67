import Ports

/// The reason why `URLSessionHTTPClient` did not send a request; nothing has gone out.
public enum UnsendableRequest: Error, Hashable, Sendable {
  /// `URLSession` would send another URL: one with dot segments taken out, or escaped anew.
  case rewrittenURL(String)
  /// `URLSession` takes no body with GET and leaves it out with HEAD.
  case bodyNotAllowed(method: String)
  /// A header that `URLSession` or the protocol sets itself.
  case reservedHeader(String)
}

extension UnsendableRequest: CustomStringConvertible {
  /// What was wrong with the request, and what to do.
  public var description: String {
    switch self {
    case .rewrittenURL(let url):
      "URLSession would rewrite \(SecretFields.hiding(inURL: url).debugDescription). Leave out the segments . and .., escape "
        + "square brackets, and write two hexadecimal digits after each percent sign."
    case .bodyNotAllowed(let method):
      "URLSession sends no body with \(method). Leave it out, or use POST."
    case .reservedHeader(let name):
      "\(name) is set by the client. Leave it out."
    }
  }
}

extension UnsendableRequest: CustomDebugStringConvertible, CustomReflectable {
  /// The same as `description`.
  public var debugDescription: String { description }
  /// Nothing: `description` says it all.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
