/// The text of a statement, written down in the source code.
///
/// A literal becomes a statement by itself; a `String` that was put together at run time does
/// not, so no user input can end up in a statement by accident:
///
/// ```swift
/// try connection.execute("DELETE FROM member WHERE email = ?", email)      // compiles
/// try connection.execute("DELETE FROM member WHERE email = '\(email)'")    // does not compile
/// ```
public struct SQL: Sendable, ExpressibleByStringLiteral {
  /// How a connection finds the statement that it prepared for a text.
  enum Key: Hashable {
    /// Where a literal stands in the program, which no other literal does.
    case literal(address: UInt, count: Int)
    case text(String)
  }

  let key: Key
  private let storage: Storage

  private enum Storage {
    case literal(StaticString)
    case text(String)
  }

  /// The text.
  public var text: String {
    switch storage {
    case .literal(let literal): literal.description
    case .text(let text): text
    }
  }

  /// Takes a literal; one with interpolations does not compile.
  ///
  /// - Parameter value: The literal.
  public init(stringLiteral value: StaticString) {
    storage = .literal(value)
    // The address hashes in no time, and a copy of the text for each call would cost much more.
    key =
      value.hasPointerRepresentation
      ? .literal(
        address: unsafe UInt(bitPattern: value.utf8Start), count: value.utf8CodeUnitCount)
      : .text(value.description)
  }

  /// Takes a text that was not written in the source code, for tools that run SQL files.
  ///
  /// Never build this text from input: bind values to question marks instead.
  ///
  /// - Parameter text: A text that somebody trusted wrote.
  public init(trusting text: String) {
    storage = .text(text)
    key = .text(text)
  }
}

extension SQL: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}
