extension Substring {
  private static let arrow = " → "

  /// Calls a body for each index outside strings with the number of brackets open there.
  ///
  /// - Returns: The number of brackets open at the end; nil inside a string, or where a bracket
  ///   closes that was not open, or where the body ended the scan by returning false.
  @discardableResult
  private func scan(_ body: (Index, _ depth: Int) -> Bool) -> Int? {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for index in indices {
      let character = self[index]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isInString = false
        }
        continue
      }
      guard body(index, depth) else { return nil }
      switch character {
      case "\"": isInString = true
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      if depth < 0 { return nil }
    }
    return isInString ? nil : depth
  }

  /// Whether every bracket and every string that opens is closed.
  var isBalanced: Bool { scan { _, _ in true } == 0 }

  /// The first of some marks that stands outside strings and brackets.
  func firstOutside(_ marks: [String]) -> (range: Range<Index>, mark: String)? {
    var found: (Range<Index>, String)?
    scan { index, depth in
      guard depth == 0, let mark = marks.first(where: self[index...].hasPrefix) else { return true }
      found = (index..<self.index(index, offsetBy: mark.count), mark)
      return false
    }
    return found
  }

  /// The source of `(source → …` at the front, and what follows the arrow.
  var capturedSource: (source: String, rest: Substring)? {
    guard first == "(", let arrow = dropFirst().firstOutside([Self.arrow])?.range
    else { return nil }
    return (String(self[index(after: startIndex)..<arrow.lowerBound]), self[arrow.upperBound...])
  }

  /// The source with each `(source → value)` replaced by its source.
  var withoutValues: String {
    var result = ""
    var copied = startIndex
    scan { index, _ in
      guard index >= copied, self[index] == "(", let captured = self[index...].capturedSource,
        let end = captured.rest.closingBracket
      else { return true }
      // The brackets of a call belong to the source; those around a value are Swift Testing's own.
      let isCall = index > startIndex && self[self.index(before: index)].endsName
      result += self[copied..<index] + (isCall ? "(\(captured.source))" : captured.source)
      copied = self.index(after: end)
      return true
    }
    return result + self[copied...]
  }

  /// The first bracket that closes what was opened before this text.
  private var closingBracket: Index? {
    var last: Index?
    let depth = scan { index, _ in
      last = index
      return true
    }
    guard depth == nil, let last, self[last] == ")" else { return nil }
    return last
  }
}

extension Character {
  /// Whether a bracket after it opens a call.
  fileprivate var endsName: Bool { isLetter || isNumber || self == "_" || self == "`" }
}
