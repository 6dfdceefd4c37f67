import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads what somebody else put on this disk: never through a link, never from a pipe, never without end.
enum PlainFile {
  /// What stands at a path.
  enum Kind: Equatable {
    case file(bytes: Int)
    case folder
    case link
    /// A pipe, a socket or a device.
    case special
  }

  /// What stands there itself, no link followed at the end of the path; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file(bytes: Int(status.st_size))
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .special
    }
  }

  /// The bytes of a file; nil where it is no plain one, cannot be opened or is larger than that.
  static func read(_ path: String, atMost limit: Int) -> Data? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else { return nil }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    return try? handle.read(upToCount: limit) ?? Data()
  }
}
