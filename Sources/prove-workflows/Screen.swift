import Foundation
import Synchronization

/// Where the lanes print, a whole line at a time, each seen as soon as it is said.
final class Screen: Sendable {
  private let lock = Mutex(())

  /// Prints a line, also where the output is a file or a pipe.
  func line(_ text: String) {
    lock.withLock { _ in FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }
  }
}
