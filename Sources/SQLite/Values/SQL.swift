/// The text of a statement, written down in the source code.
///
/// A literal becomes a statement by itself; a `String` that was put together at run time does
/// not, so no user input can end up in a statement by accident:
///
/// ```swift
/// try connection.execute("DELETE FROM member WHERE email = ?", email)      // compiles
/// try connection.execute("DELETE FROM member WHERE email = '\(email)'")    // does not compile
/// ```
public struct SQL: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text.
  public let text: String

  /// Takes a literal; one with interpolations does not compile.
  ///
  /// - Parameter value: The literal.
  public init(stringLiteral value: StaticString) { text = value.description }

  /// Takes a text that was not written in the source code, for tools that run SQL files.
  ///
  /// Never build this text from input: bind values to question marks instead.
  ///
  /// - Parameter text: A text that somebody trusted wrote.
  public init(trusting text: String) { self.text = text }
}
