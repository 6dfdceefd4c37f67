/// A value of a YAML document, with the line on which it begins.
package struct YAMLNode: Equatable, Sendable {
  /// What a node holds.
  package indirect enum Content: Equatable, Sendable {
    /// Nothing: a key without a value, `~` or `null`.
    case null
    /// A text; a plain one stood without quotes and may mean a number or a truth value.
    case scalar(String, isPlain: Bool)
    /// Values in order.
    case sequence([YAMLNode])
    /// Values by key, in the order of the document.
    case mapping([Entry])
  }

  /// One key of a mapping, with its value.
  package struct Entry: Equatable, Sendable {
    /// The key.
    package var key: String
    /// The line of the key, from 1.
    package var line: Int
    /// The value.
    package var value: YAMLNode
  }

  /// What the node holds.
  package var content: Content
  /// The line on which it begins, from 1.
  package var line: Int

  init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// The value of a key; nil where this is no mapping or has no such key.
  package subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }

  /// The entries of a mapping; none for anything else.
  package var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The text of a scalar; nil for anything else.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}

/// A document is not the YAML that is understood here.
package struct YAMLError: Error, Equatable, CustomStringConvertible {
  /// The line, from 1.
  package var line: Int
  /// What is wrong, and what to write instead.
  package var problem: String

  package var description: String { "line \(line): \(problem)" }
}
