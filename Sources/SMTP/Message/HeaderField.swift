/// A header field of unstructured text: folded, and encoded where it has to be.
enum HeaderField {
  /// The field with its CR LF, in lines of at most 78 octets where its words allow it.
  static func unstructured(_ name: String, _ value: String) -> String {
    let start = name.utf8.count + 2
    let words =
      isPlain(value, start: start)
      ? value.split(separator: " ").map(String.init)
      : EncodedWord.words(of: value, firstLimit: 76 - start)
    var text = "\(name):"
    var length = name.utf8.count + 1
    for (index, word) in words.enumerated() {
      if index > 0, length + 1 + word.utf8.count > 78 {
        text += "\r\n"
        length = 0
      }
      text += " \(word)"
      length += 1 + word.utf8.count
    }
    return text + (words.isEmpty ? " \r\n" : "\r\n")
  }

  /// Says whether a value survives as it is: unfolding must give back each of its blanks.
  private static func isPlain(_ value: String, start: Int) -> Bool {
    let words = value.split(separator: " ", omittingEmptySubsequences: false)
    return value.isEmpty
      || value.utf8.allSatisfy { (0x20...0x7e).contains($0) } && !value.contains("=?")
        && words.allSatisfy { (1...(78 - start)).contains($0.utf8.count) }
  }
}
