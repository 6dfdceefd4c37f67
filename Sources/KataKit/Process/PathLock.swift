#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An advisory lock on a file, between processes as well as between threads.
enum PathLock {
  /// Runs a body while nobody else holds the file, which is created where there is none.
  ///
  /// A file that cannot be opened is not locked: the body then finds out why for itself.
  static func hold<Value>(_ path: String, _ body: () throws -> Value) rethrows -> Value {
    let descriptor = unsafe open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return try body() }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    // NB: Closing is not enough: a child between fork and exec holds a copy of the descriptor.
    defer { flock(descriptor, LOCK_UN) }
    return try body()
  }
}
