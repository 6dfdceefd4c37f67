// What is printed of requests and answers: never a secret, and of a body only its size.

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The method, the URL, the headers and the size of the body, with `(hidden)` for secrets.
  public var description: String {
    "\(method.rawValue) \(url.debugDescription) [\(headers)] \(body.count) bytes"
  }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// What `description` shows, in parts.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: ["method": method, "url": url, "headers": headers, "body": "\(body.count) bytes"],
      displayStyle: .struct)
  }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The status, the headers and the size of the body, with `(hidden)` for secrets.
  public var description: String { "\(status) [\(headers)] \(body.count) bytes" }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// What `description` shows, in parts.
  public var customMirror: Mirror {
    Mirror(
      self, children: ["status": status, "headers": headers, "body": "\(body.count) bytes"],
      displayStyle: .struct)
  }
}

extension HTTPHeaders: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The lines, with `(hidden)` for secret values.
  public var description: String { fields.map(\.description).joined(separator: ", ") }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// The lines, with `(hidden)` for secret values.
  public var customMirror: Mirror {
    Mirror(self, unlabeledChildren: fields.map(\.description), displayStyle: .collection)
  }
}

extension HTTPHeaders.Field: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The line, with `(hidden)` for a secret value.
  public var description: String {
    "\(name): " + (SecretFields.isSecret(header: name) ? Secret.placeholder : value)
  }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension HTTPURL: CustomDebugStringConvertible, CustomReflectable {
  /// The URL with `(hidden)` for what is a secret, as reports and dumps show it.
  public var debugDescription: String { SecretFields.hiding(inURL: description) }
  /// Nothing: `debugDescription` says it all.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension HTTPURLError: CustomDebugStringConvertible, CustomReflectable {
  /// The same as `description`.
  public var debugDescription: String { description }
  /// Nothing: `description` says it all.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
