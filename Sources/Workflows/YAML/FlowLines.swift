/// The lines of a flow collection as one, without their comments.
///
/// Source: YAML 1.2.2, 7.4, <https://yaml.org/spec/1.2.2/#74-flow-collection-styles>.
struct FlowLines {
  /// What was read, the lines joined with a blank; a value that is no collection is left as it is.
  private(set) var text = ""
  /// How many collections are open.
  private var depth = 0
  /// The sign that ends the quoted scalar; nil outside of one.
  private var quote: Character?

  /// Whether the collection goes on in the next line; a quoted scalar does not.
  var isOpen: Bool { depth > 0 && quote == nil }

  /// Begins with what stands on the first line.
  init(_ first: String) {
    if first.hasPrefix("[") || first.hasPrefix("{") { add(first[...]) } else { text = first }
  }

  /// Goes on with a line.
  mutating func add(_ line: Substring) {
    if !text.isEmpty { text += " " }
    var before: Character = " "
    // Elsewhere a quote is a letter of a plain scalar, as in "it's".
    var isStart = text.last { $0 != " " }.map { "[{,:".contains($0) } ?? true
    var rest = line
    while let next = rest.popFirst() {
      if quote == nil, next == "#", before == " " { return }
      text.append(next)
      if let end = quote {
        if next == "\\", end == "\"", let escaped = rest.popFirst() { text.append(escaped) }
        // A doubled single quote is closed and opened again here, with the same outcome.
        if next == end { quote = nil }
        isStart = next == end && end == "'"
      } else if next == "\"" || next == "'", isStart {
        quote = next
      } else if next != " " {
        isStart = "[{,:".contains(next)
        if "[{".contains(next) { depth += 1 }
        if "]}".contains(next) { depth -= 1 }
        if depth == 0 {
          text += rest
          return
        }
      }
      before = next
    }
  }
}
