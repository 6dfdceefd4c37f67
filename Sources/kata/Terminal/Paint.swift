import KataKit

/// Colours for words; each is the word alone where no colour is wanted.
package struct Paint: Sendable {
  /// Whether colours are wanted.
  package var isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  func red(_ text: String) -> String { paint(text, "31") }
  func green(_ text: String) -> String { paint(text, "32") }
  func amber(_ text: String) -> String { paint(text, "33") }
  func dim(_ text: String) -> String { paint(text, "2") }
  func bold(_ text: String) -> String { paint(text, "1") }

  /// The word for a colour, in that colour, on a ground that stands out.
  func badge(_ colour: Colour) -> String {
    switch colour {
    case .red: paint("RED", "1;31")
    case .amber: paint("AMBER", "1;33")
    case .green: paint("GREEN", "1;32")
    case .hollow: paint("HOLLOW", "1;35")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
