extension Redactor {
  /// Blots out the values of secret items in a URL, a form or a header that holds a URL.
  ///
  /// A value goes on to the next separator: what could be a part of it is never left standing.
  mutating func redactItems(_ text: String, endedBy separators: String, place: String) -> String {
    var result = ""
    var item: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if separators.unicodeScalars.contains(scalar) {
        result += redact(item: item, place: place)
        result.unicodeScalars.append(scalar)
        item = []
      } else {
        item.append(scalar)
      }
    }
    return result + redact(item: item, place: place)
  }

  /// An item's name starts the item, or follows a question mark or, in old URLs, a semicolon.
  private mutating func redact(item: [Unicode.Scalar], place: String) -> String {
    let starts = [0] + item.indices.filter { item[$0] == "?" || item[$0] == ";" }.map { $0 + 1 }
    for start in starts {
      guard let equals = item[start...].firstIndex(of: "=") else { break }
      let name = PercentText.decode(text(item[start..<equals]))
      let value = text(item[(equals + 1)...])
      guard queryItems.containsItem(name), value != RedactionRule.placeholder else {
        continue
      }
      let origin = "query item \(name) of \(place)"
      secrets.append(FoundSecret(text: PercentText.decode(value), origin: origin))
      return text(item[...equals]) + RedactionRule.placeholder
    }
    return text(item[...])
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
