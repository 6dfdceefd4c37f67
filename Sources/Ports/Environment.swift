/// The environment variables of a process, as a plain value.
///
/// A program reads its environment once, at its start, and hands it on. Tests write a literal, and
/// never change the process's own, which is not safe beside other threads. Printed or dumped it
/// shows names only, because values may be secrets.
///
/// ```swift
/// let environment: Environment = ["PORT": "8080"]
/// environment["PORT"]  // "8080"
/// ```
public struct Environment: Hashable, Sendable {
  private let values: [String: String]

  /// Makes an environment of names and values.
  public init(_ values: [String: String]) { self.values = values }

  /// The names of the variables, sorted.
  public var names: [String] { values.keys.sorted() }

  /// The value of a variable; nil where it is not set.
  public subscript(name: String) -> String? { values[name] }
}

extension Environment: ExpressibleByDictionaryLiteral {
  /// Makes an environment of a literal; the last of equal names counts.
  public init(dictionaryLiteral elements: (String, String)...) {
    values = Dictionary(elements) { _, last in last }
  }
}

extension Environment: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The names, without the values.
  public var description: String { "Environment(\(names.joined(separator: ", ")))" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// The names, without the values.
  public var customMirror: Mirror { Mirror(self, children: ["names": names]) }
}
