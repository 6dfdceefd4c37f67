package import Ports

/// A notice on the board.
package struct Notice: Hashable, Sendable {
  /// Who put it there.
  package let author: String
  /// What it says.
  package let text: String
  /// When it was put there.
  package let at: Moment

  /// Writes a notice.
  ///
  /// - Parameters:
  ///   - author: Who puts it there.
  ///   - text: What it says.
  ///   - moment: When it is put there.
  package init(author: String, text: String, at moment: Moment) {
    self.author = author
    self.text = text
    at = moment
  }
}
