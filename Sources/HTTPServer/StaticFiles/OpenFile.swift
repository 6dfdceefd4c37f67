#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is read by position, so that several answers may share it.
final class OpenFile: Sendable {
  private let descriptor: Descriptor
  /// The bytes that it had when it was opened.
  let size: Int
  /// Seconds since 1970, and the nanoseconds within the second.
  let modified: (seconds: Int, nanoseconds: Int)

  /// Takes over a descriptor; nil where it is that of something else than a regular file.
  ///
  /// - Throws: `SystemError` of `fstat`.
  init?(_ descriptor: consuming Descriptor) throws(SystemError) {
    var status = stat()
    guard unsafe fstat(descriptor.number, &status) == 0 else { throw SystemError("fstat") }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    modified = (time.tv_sec, time.tv_nsec)
    self.descriptor = descriptor
  }

  /// Reads a range of positions.
  ///
  /// - Throws: `SystemError` of `pread`, with `ENODATA` where the file has become shorter.
  func read(_ range: Range<Int>) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let left = bytes.count - done
      let count = unsafe bytes.withUnsafeMutableBytes { bytes in
        unsafe pread(
          descriptor.number, bytes.baseAddress?.advanced(by: done), left, range.lowerBound + done)
      }
      guard count != 0 else { throw SystemError("pread", code: ENODATA) }
      if count < 0, errno != EINTR { throw SystemError("pread") }
      done += max(0, count)
    }
    return bytes
  }
}
