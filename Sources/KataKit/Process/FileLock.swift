#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An advisory lock on a file, between processes as well as between threads.
///
/// The file is made where there is none; the system frees the lock when its process ends.
enum FileLock {
  /// Runs a body under the lock, after waiting for it as long as that takes.
  ///
  /// A file that cannot be opened is not locked: the body then finds out why for itself.
  static func wait<Value>(for path: String, _ body: () throws -> Value) rethrows -> Value {
    let descriptor = opened(path)
    guard descriptor >= 0 else { return try body() }
    defer { release(descriptor) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try body()
  }

  /// Runs a body under the lock, after waiting for it as long as patience lasts.
  ///
  /// - Throws: ``WorkspaceError/busy``, ``WorkspaceError/cannotWrite(path:reason:)``, and what the
  ///   body throws.
  static func wait<Value>(
    for path: String, patience: Duration, _ body: () throws(WorkspaceError) -> Value
  ) throws(WorkspaceError) -> Value {
    let descriptor = opened(path)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, reason: systemMessage(errno) + ".")
    }
    defer { release(descriptor) }
    let end = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if ContinuousClock.now >= end { throw .busy }
      poll(nil, 0, 50)
    }
    return try body()
  }

  private static func opened(_ path: String) -> Int32 {
    unsafe open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o644)
  }

  /// NB: Closing is not enough: a child between fork and exec holds a copy of the descriptor.
  private static func release(_ descriptor: Int32) {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
