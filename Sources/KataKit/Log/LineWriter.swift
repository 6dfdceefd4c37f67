#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Appends bytes to a file with `write(2)`.
package struct LineWriter: Sendable {
  /// Writes from a descriptor's end on, and returns the bytes written, or minus the `errno`.
  private let write: @Sendable (_ descriptor: CInt, _ bytes: ArraySlice<UInt8>) -> Int

  /// Takes what does the writing.
  ///
  /// - Parameter write: Writes bytes at a descriptor's end, as many as it can; returns how many, or minus
  ///   the `errno`.
  package init(_ write: @escaping @Sendable (CInt, ArraySlice<UInt8>) -> Int) {
    self.write = write
  }

  /// The system call itself.
  package static let live = LineWriter { descriptor, bytes in
    let count = unsafe bytes.withUnsafeBytes { unsafe systemWrite(descriptor, $0) }
    return count < 0 ? -Int(errno) : count
  }

  /// Adds the bytes at the end of a file, which is created where there is none.
  ///
  /// One call is enough on any healthy disk; a short write is followed by another for the rest.
  ///
  /// - Throws: `LogFileError.notOpened`, or `notWritten` with the system's reason.
  func append(_ bytes: [UInt8], to path: String) throws(LogFileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .notOpened(path: path, reason: Self.reason(errno)) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, rest)
      if count == -Int(EINTR) { continue }
      guard count > 0 else {
        let reason = count == 0 ? "nothing more was taken" : Self.reason(CInt(-count))
        throw .notWritten(
          path: path, written: bytes.count - rest.count, count: bytes.count, reason: reason)
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func reason(_ code: CInt) -> String {
    unsafe String(cString: strerror(code))
  }
}

/// `write(2)` under a name that the type's own member does not hide.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}
