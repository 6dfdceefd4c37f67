package import Foundation

/// The number of the input that is being fed, in a file of eight bytes that outlives a crash.
package struct ProgressNote: ~Copyable {
  private let handle: FileHandle

  /// Opens a file that is there.
  ///
  /// - Throws: What `FileHandle` throws where it cannot be opened for writing.
  package init(_ file: URL) throws { handle = try FileHandle(forWritingTo: file) }

  /// Notes a number in the place of the one before; one system call.
  package borrowing func write(_ number: Int) {
    var word = Int64(number).littleEndian
    _ = unsafe pwrite(handle.fileDescriptor, &word, 8, 0)
  }

  /// The number that was noted last; nil where there is none.
  package static func number(in file: URL) -> Int? {
    guard let data = try? Data(contentsOf: file), data.count == 8 else { return nil }
    let word = data.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return Int(exactly: word)
  }
}
