import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock that one process at a time can hold; the system frees it when the process ends.
enum FileLock {
  /// Runs a body under the lock, after waiting for another holder as long as patience lasts.
  ///
  /// - Throws: ``WorkspaceError/busy``, ``WorkspaceError/cannotWrite(path:reason:)``, and what the
  ///   body throws.
  static func hold<Result>(
    _ file: URL, patience: Duration, _ body: () throws(WorkspaceError) -> Result
  ) throws(WorkspaceError) -> Result {
    let descriptor = unsafe open(file.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: file.path, reason: systemMessage(errno) + ".")
    }
    defer { close(descriptor) }
    let end = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if ContinuousClock.now >= end { throw .busy }
      poll(nil, 0, 50)
    }
    // NB: Closing is not enough: a child between fork and exec holds a copy of the descriptor.
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }
}
