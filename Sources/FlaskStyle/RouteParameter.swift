public import Foundation

/// A value that a function of a route may take for a parameter of its path.
///
/// ```swift
/// enum Size: String, RouteParameter {
///   case small, large
///   init?(parameter text: String) { self.init(rawValue: text) }
/// }
/// ```
public protocol RouteParameter: Sendable {
  /// The words of the kinds that a parameter in a rule may have: `int`, `uuid`, `string`, `path`.
  static var kinds: Set<String> { get }
  /// Makes the value of the decoded text; nil is answered with 400.
  init?(parameter text: String)
}

extension RouteParameter {
  /// Any text.
  public static var kinds: Set<String> { ["string", "path"] }
}

extension Int: RouteParameter {
  /// Digits alone, so that nothing else comes to the function.
  public static var kinds: Set<String> { ["int"] }
  /// Makes the number.
  public init?(parameter text: String) { self.init(text) }
}

extension String: RouteParameter {
  /// All of them.
  public static var kinds: Set<String> { ["int", "uuid", "string", "path"] }
  /// Takes the text.
  public init(parameter text: String) { self = text }
}

extension UUID: RouteParameter {
  /// The form of RFC 9562 alone.
  public static var kinds: Set<String> { ["uuid"] }
  /// Makes the identifier.
  public init?(parameter text: String) { self.init(uuidString: text) }
}
