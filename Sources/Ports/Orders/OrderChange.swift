/// One change of a stored order.
public enum OrderChange: Hashable, Sendable {
  /// The note becomes another text.
  case note(String)
  /// The line of a product is added, or takes the place of the one that is there (an upsert).
  case line(OrderLine)
  /// The line of a product is removed.
  case removal(product: String)
}

extension OrderChange: CustomStringConvertible {
  /// The change as a short phrase.
  public var description: String {
    switch self {
    case .note(let note): "note \(note.debugDescription)"
    case .line(let line): "line \(line)"
    case .removal(let product): "removal of \(product)"
    }
  }
}
