/// The bytes of a source file, addressed by UTF-8 offsets.
struct SourceText {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Where a text stands, overlapping places included.
  func ranges(of text: String) -> [Range<Int>] {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
    return (0...bytes.count - wanted.count).compactMap { start in
      let range = start..<start + wanted.count
      return bytes[start] == first && bytes[range].elementsEqual(wanted) ? range : nil
    }
  }

  /// The line, counted from 1, that an offset is on.
  func line(at offset: Int) -> Int {
    1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
  }

  /// The offset of a line and a column, both counted from 1; nil outside the text.
  func offset(line: Int, column: Int) -> Int? {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    let offset = start + column - 1
    return (0...bytes.count).contains(offset) ? offset : nil
  }

  /// The text of a range, or of the whole file for nil, with edits made that do not overlap.
  func text(in range: Range<Int>?, replacing edits: [LocatedEdit] = []) -> String {
    let range = range ?? 0..<bytes.count
    var result: [UInt8] = []
    var position = range.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.with.utf8)
      position = edit.range.upperBound
    }
    result += bytes[position..<range.upperBound]
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The file with a declaration after its last line.
  func appending(declaration: String) -> String {
    (isEmpty || hasSuffix("\n") ? self : self + "\n") + "\n" + declaration + "\n"
  }
}
