package import KataKit

/// Colours for words; each is the word alone where no colour is wanted.
package struct Paint: Sendable {
  /// Whether colours are wanted.
  package var isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  /// The text in red.
  package func red(_ text: String) -> String { paint(text, "31") }
  /// The text in green.
  package func green(_ text: String) -> String { paint(text, "32") }
  /// The text in amber.
  package func amber(_ text: String) -> String { paint(text, "33") }
  /// The text, less bright than others.
  package func dim(_ text: String) -> String { paint(text, "2") }
  /// The text, brighter than others.
  package func bold(_ text: String) -> String { paint(text, "1") }

  /// The word for a colour, in that colour, on a ground that stands out.
  package func badge(_ colour: Colour) -> String {
    switch colour {
    case .red: paint("RED", "1;31")
    case .amber: paint("AMBER", "1;33")
    case .green: paint("GREEN", "1;32")
    case .hollow: paint("HOLLOW", "1;35")
    }
  }

  /// A line of a diff: green where it was added, red where it was removed.
  func change(_ line: some StringProtocol) -> String {
    if line.hasPrefix("+") { return green(String(line)) }
    return line.hasPrefix("-") ? red(String(line)) : String(line)
  }

  private func paint(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
