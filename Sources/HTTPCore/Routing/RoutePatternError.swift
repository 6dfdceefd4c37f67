public import Ports

/// The reason why a text is no pattern of a path.
public enum RoutePatternError: Error, Hashable, Sendable {
  /// The pattern does not start with a slash.
  case noSlash(String)
  /// The pattern was made of no segments.
  case noSegments
  /// A parameter has no name.
  case emptyName(in: String)
  /// Two parameters have one name.
  case repeatedName(String, in: String)
  /// The word in parentheses is no kind of parameter.
  case unknownKind(String, in: String)
  /// A segment follows the one that takes all the rest.
  case restNotLast(String)
}

extension RoutePatternError: CustomStringConvertible {
  /// What was wrong, and what to write.
  public var description: String {
    switch self {
    case .noSlash(let text): "\(text.debugDescription) does not start with a slash."
    case .noSegments: "A pattern needs a segment; the root has one that is empty."
    case .emptyName(let pattern): "\(pattern) has a parameter without a name. Write :name."
    case .repeatedName(let name, let pattern): "\(pattern) has two parameters named \(name)."
    case .unknownKind(let word, let segment):
      "\(segment) has (\(word) for a kind. Write (int), (uuid) or (text)."
    case .restNotLast(let name): "*\(name) takes all that is left. Make it the last segment."
    }
  }
}

/// Two routes that answer the same requests.
public struct RouteConflict: Error, Hashable, Sendable {
  /// The method that both answer.
  public let method: HTTPMethod
  /// The pattern that was refused.
  public let pattern: RoutePattern
  /// The pattern that was there before.
  public let existing: RoutePattern
}

extension RouteConflict: CustomStringConvertible {
  /// Which routes, and what to do.
  public var description: String {
    "\(method.rawValue) \(pattern) answers what \(existing) answers already. Remove one."
  }
}
