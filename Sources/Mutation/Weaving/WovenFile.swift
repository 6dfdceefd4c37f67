/// A woven source, and which stretch of it belongs to which mutant.
package struct WovenFile: Equatable, Sendable {
  /// A stretch of the file and the mutant it belongs to.
  struct Region: Equatable {
    var id: Int
    var range: Range<Int>
  }

  var bytes: [UInt8] = []
  /// The texts that only one mutant brought.
  private(set) var inserted: [Region] = []
  /// What each mutant stands around.
  var regions: [Region] = []

  /// The text to compile.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ part: String, of id: Int?) {
    let start = bytes.count
    bytes += Array(part.utf8)
    if let id, !part.isEmpty { inserted.append(Region(id: id, range: start..<bytes.count)) }
  }

  /// The mutants to blame for a complaint of the compiler.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column in UTF-8 bytes, from 1.
  ///   - reach: How far around the place to look: 0 for the text itself and the mutant around it, 1 for the
  ///     outermost around it, the line or the expression that begins there, 2 for the whole file.
  /// - Returns: The numbers; empty where nothing is switched so near.
  package func suspects(line: Int, column: Int, reach: Int) -> Set<Int> {
    if reach > 1 { return Set(regions.map(\.id)) }
    guard let start = offset(ofLine: line) else { return [] }
    let offset = start + column - 1
    if reach == 0, let owner = inserted.last(where: { $0.range.contains(offset) }) {
      return [owner.id]
    }
    let around = regions.filter { $0.range.contains(offset) }
    let length = around.map(\.range.count)
    if let wanted = reach == 0 ? length.min() : length.max() {
      return Set(around.filter { reach > 0 || $0.range.count == wanted }.map(\.id))
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = ids(in: start..<max(end, start + 1))
    if reach == 0 || !line.isEmpty { return line }
    return ids(in: offset..<max(endOfExpression(from: offset), offset + 1))
  }

  private func ids(in range: Range<Int>) -> Set<Int> {
    Set(regions.filter { $0.range.overlaps(range) }.map(\.id))
  }

  /// The first line feed outside all brackets that open after a place.
  private func endOfExpression(from offset: Int) -> Int {
    var depth = 0
    for index in bytes.indices.dropFirst(offset) {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\n") where depth <= 0: return index
      default: break
      }
      if depth < 0 { return index }
    }
    return bytes.count
  }

  private func offset(ofLine line: Int) -> Int? {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    return start
  }
}
