import Foundation
import KataKit
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct LogFileSharingTests {
  /// Whether somebody holds the lock of a file.
  private static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer {
      flock(descriptor, LOCK_UN)
      close(descriptor)
    }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
  }

  @Test func `holds the file while it writes, so that no reader takes half a line`() throws {
    let wasHeld = Mutex(false)
    let isHeld = try withLogFolder { folder in
      let url = folder.appending(path: "log.jsonl")
      let write = LineWriter { _, bytes in
        wasHeld.withLock { $0 = Self.isHeld(url.path) }
        return bytes.count
      }
      var story = Story()
      story.run(.green)
      try LogFile(url: url, write: write).append(story.events[0])
      return Self.isHeld(url.path)
    }
    #expect([wasHeld.withLock(\.self), isHeld] as [Bool] == [true, false])
  }
}
