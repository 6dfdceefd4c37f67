/// A mutant as the few lines that it changes.
package struct SurvivorDiff: Equatable, Sendable {
  /// The lines as they are.
  package let removed: [String]
  /// The lines with the change made.
  package let added: [String]

  /// Makes the change in the source.
  package init(_ mutant: Mutant, in source: String) {
    let bytes = Array(source.utf8)
    let feed = UInt8(ascii: "\n")
    let start = bytes[..<mutant.start].lastIndex(of: feed).map { $0 + 1 } ?? 0
    let end = bytes[mutant.end...].firstIndex(of: feed) ?? bytes.count
    func lines(_ bytes: some Collection<UInt8>) -> [String] {
      String(decoding: Array(bytes), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        .filter { !$0.allSatisfy(\.isWhitespace) }
    }
    removed = lines(bytes[start..<end])
    added = lines(
      bytes[start..<mutant.start] + Array(mutant.replacement.utf8) + bytes[mutant.end..<end])
  }
}
