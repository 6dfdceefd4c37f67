public import Ports

/// A condition on one field of a request, which can say how a request differs from it.
public struct RequestMatcher: Sendable, CustomStringConvertible {
  /// The field and the value that it asks for, such as `path "/EUR"`.
  public let description: String
  let found: @Sendable (HTTPRequest) -> String
  let matches: @Sendable (HTTPRequest) -> Bool

  /// Makes a condition on a field.
  ///
  /// - Parameters:
  ///   - field: The field as reports name it.
  ///   - expected: The value that it has to have; nil where it has to have none.
  ///   - isSecret: Says of a value whether reports hide it.
  ///   - read: Reads the field of a request.
  package init<Value: Equatable & Sendable>(
    _ field: String, _ expected: Value?,
    isSecret: @escaping @Sendable (Value) -> Bool = { _ in false },
    read: @escaping @Sendable (HTTPRequest) -> Value?
  ) {
    let print: @Sendable (Value?) -> String = { value in
      guard let value else { return "nothing" }
      return isSecret(value) ? Secret.placeholder : String(describing: value).debugDescription
    }
    description = "\(field) \(print(expected))"
    found = { print(read($0)) }
    matches = { read($0) == expected }
  }

  /// What keeps a request from meeting the condition; nil where it meets it.
  package func difference(from request: HTTPRequest) -> String? {
    matches(request) ? nil : "expected \(self), found \(found(request))"
  }

  /// Asks for a method.
  public static func method(_ method: HTTPMethod) -> RequestMatcher {
    RequestMatcher("method", method.rawValue) { $0.method.rawValue }
  }

  /// Asks for a host, with its port where the URL has one.
  public static func host(_ host: String) -> RequestMatcher {
    RequestMatcher("host", host) { $0.url.host }
  }

  /// Asks for a path, as it is escaped in the URL.
  public static func path(_ path: String) -> RequestMatcher {
    RequestMatcher("path", path) { $0.url.path }
  }

  /// Asks for a value of a query parameter, as it is escaped in the URL, at any place.
  ///
  /// Reports hide the values of secret items (`SecretFields.items`).
  ///
  /// - Parameters:
  ///   - name: The name before the equals sign.
  ///   - value: The first value with that name; nil asks that there is none.
  /// - Returns: The condition.
  public static func query(_ name: String, _ value: String?) -> RequestMatcher {
    let isSecret = SecretFields.isSecret(item: name)
    return RequestMatcher("query \(name)", value, isSecret: { _ in isSecret }) { request in
      let pairs = (request.url.query ?? "").split(separator: "&").map {
        $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      }
      return pairs.first { $0[0] == name }.map { $0.count == 2 ? String($0[1]) : "" }
    }
  }

  /// Asks for the first value of a header; nil asks that there is none.
  ///
  /// Reports hide the values of secret headers (`SecretFields.headers`).
  public static func header(_ name: String, _ value: String?) -> RequestMatcher {
    let isSecret = SecretFields.isSecret(header: name)
    return RequestMatcher("header \(name)", value, isSecret: { _ in isSecret }) {
      $0.headers[name]
    }
  }

  /// Asks for a body of that text in UTF-8; reports hide one with a secret item or member.
  public static func body(_ text: String) -> RequestMatcher {
    RequestMatcher("body", text, isSecret: SecretFields.haveSecret(body:)) {
      String(decoding: $0.body, as: UTF8.self)
    }
  }
}
