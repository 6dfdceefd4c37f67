/// A line of a text with its terminator, compared byte by byte.
///
/// `String` compares by canonical equivalence, so a diff of strings would miss a change from a
/// composed to a decomposed letter, and `Character` takes `\r\n` for one letter. Bytes do neither.
struct Line: Hashable, Sendable {
  /// UTF-8, with the line feed where the line has one.
  var bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Whether a line feed ends the line; false only for the last line of a text.
  var isTerminated: Bool { bytes.last == UInt8(ascii: "\n") }

  /// The line without its line feed.
  var text: String { String(decoding: isTerminated ? bytes.dropLast() : bytes[...], as: UTF8.self) }

  /// Whether the line begins with these bytes.
  func starts(with prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }
}

extension String {
  /// The lines of the text, each with its line feed; the empty text has none.
  var lines: [Line] {
    var lines: [Line] = []
    var rest = utf8[...]
    while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(Line(rest[...feed]))
      rest = rest[rest.index(after: feed)...]
    }
    if !rest.isEmpty { lines.append(Line(rest)) }
    return lines
  }

  /// The text that consists of these lines.
  init(_ lines: some Sequence<Line>) {
    self.init(decoding: lines.flatMap(\.bytes), as: UTF8.self)
  }
}
