package import Foundation

/// Counts the runs that have ended in a file of events that still grows, reading each byte once.
package struct EventsTail {
  /// How the worker begins the line of a run that has ended.
  private static let mark = Data(#"{"redgreen":"variantEnded""#.utf8)

  private let file: URL
  private var offset: UInt64 = 0
  private var count = 0

  /// Prepares the counting.
  ///
  /// - Parameter file: The events; it need not be there yet.
  package init(_ file: URL) { self.file = file }

  /// How many runs have ended by now; a line that is torn at the end counts the next time.
  package mutating func countEnded() -> Int {
    guard let handle = FileHandle(forReadingAtPath: file.path) else { return count }
    defer { try? handle.close() }
    guard (try? handle.seek(toOffset: offset)) != nil, let data = try? handle.readToEnd(),
      let end = data.lastIndex(of: UInt8(ascii: "\n"))
    else { return count }
    let whole = data[...end]
    var rest = whole
    while let found = rest.range(of: Self.mark) {
      count += 1
      rest = rest[found.upperBound...]
    }
    offset += UInt64(whole.count)
    return count
  }
}
