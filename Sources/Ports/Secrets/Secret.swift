/// A text that does not print: a password or a token.
///
/// Printed, dumped or interpolated it shows `(hidden)`, so that it cannot end up in a log by
/// accident. Equality takes a time that depends on the texts: compare digests, not secrets.
///
/// ```swift
/// let password = Secret("correct horse battery")
/// "\(password)"      // "(hidden)"
/// password.reveal()  // "correct horse battery"
/// ```
public struct Secret: Hashable, Sendable {
  /// What stands where a secret would stand.
  package static let placeholder = "(hidden)"

  private let text: String

  /// Makes a secret of a text.
  public init(_ text: String) { self.text = text }

  /// The text itself: hand it on, and never into a log.
  public func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `(hidden)`.
  public var description: String { Self.placeholder }
  /// `(hidden)`.
  public var debugDescription: String { description }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
