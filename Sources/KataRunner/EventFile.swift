#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that the events go to, one line each, written at once so that a kill loses nothing.
struct EventFile: Sendable {
  private let descriptor: Int32

  /// Opens the file for writing at its end; nil where that fails.
  init?(_ path: String) {
    descriptor = unsafe open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o644)
    if descriptor < 0 { return nil }
  }

  /// Writes one line.
  func write(_ line: UnsafeRawBufferPointer) {
    var bytes = unsafe Array(line)
    bytes.append(UInt8(ascii: "\n"))
    put(bytes)
  }

  /// Writes one line.
  func write(_ line: String) { put(Array((line + "\n").utf8)) }

  private func put(_ bytes: [UInt8]) {
    #if canImport(Glibc)
      _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
    #else
      _ = unsafe Darwin.write(descriptor, bytes, bytes.count)
    #endif
  }
}
