public import Ports

/// A request as it came over the wire, before anything was made of it.
public struct LoopbackRequest: Hashable, Sendable {
  /// The method, such as `GET`.
  public let method: String
  /// What follows the method: path and query, as they are escaped.
  public let target: String
  /// The header lines, in their order and with their repetitions.
  public let headers: HTTPHeaders
  /// The body, of whose chunks nothing is left to be seen.
  public let body: [UInt8]
  /// Whether the client takes no further answer on the connection.
  let isLast: Bool

  /// The request as a client of ours would send it.
  ///
  /// - Throws: `Unreadable` where none of our clients could.
  func request() throws(Unreadable) -> HTTPRequest {
    guard let method = HTTPMethod(rawValue: method) else {
      throw Unreadable(reason: "the method \(self.method.debugDescription) is unknown")
    }
    guard let host = headers["Host"] else { throw Unreadable(reason: "there is no Host") }
    guard target.hasPrefix("/") else {
      let target = SecretFields.hiding(inURL: target)
      throw Unreadable(reason: "the target \(target.debugDescription) is no path")
    }
    do {
      let url = try HTTPURL(validating: "http://\(host)\(target)")
      return HTTPRequest(method, url, headers: headers, body: body)
    } catch {
      throw Unreadable(reason: "\(error)")
    }
  }

  /// The reason why octets are no request.
  struct Unreadable: Error, Equatable {
    let reason: String
  }
}

extension LoopbackRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// The method and the target, with `(hidden)` for secrets.
  var line: String { "\(method) \(SecretFields.hiding(inURL: target))" }
  /// The method, the target, the headers and the size of the body, with `(hidden)` for secrets.
  public var description: String { "\(line) [\(headers)] \(body.count) bytes" }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// What `description` shows, in parts.
  public var customMirror: Mirror {
    Mirror(self, children: ["line": line, "headers": headers, "body": "\(body.count) bytes"])
  }
}
