/// What a path parameter accepts; a kind that accepts less is tried first.
public enum ParameterKind: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Digits, with a minus before them or not, that fit an `Int`: `:id(int)`.
  case integer
  /// A UUID in the form of RFC 9562, in any case: `:id(uuid)`.
  case uuid
  /// Any text that is not empty: `:id`.
  case text

  /// Says whether one kind is tried before another.
  public static func < (left: ParameterKind, right: ParameterKind) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The word that stands in parentheses in a pattern.
  var word: String {
    switch self {
    case .integer: "int"
    case .uuid: "uuid"
    case .text: "text"
    }
  }

  func accepts(_ segment: Span<UInt8>) -> Bool {
    switch self {
    case .text: segment.count > 0
    case .integer:
      isInteger(segment)
    case .uuid:
      segment.count == 36
        && (0..<36).allSatisfy { place in
          switch place {
          case 8, 13, 18, 23: segment[place] == UInt8(ascii: "-")
          default: ByteClass.hexadecimal(segment[place]) != nil
          }
        }
    }
  }

  private func isInteger(_ segment: Span<UInt8>) -> Bool {
    let isNegative = segment.count > 1 && segment[0] == UInt8(ascii: "-")
    let digits = (isNegative ? 1 : 0)..<segment.count
    guard !digits.isEmpty, digits.allSatisfy({ ByteClass.isDigit(segment[$0]) }) else {
      return false
    }
    // Eighteen digits always fit.
    return digits.count <= 18 || Int(segment.text(0..<segment.count)) != nil
  }
}
