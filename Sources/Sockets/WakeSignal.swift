#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A way to end the wait of another thread.
///
/// ```swift
/// let signal = try WakeSignal()
/// onOwnThread(named: "waiting") { _ = SocketWait.wait(for: [.reading(signal.number)], timeout: nil) }
/// signal.wake()
/// ```
package final class WakeSignal: Sendable {
  /// The descriptor that becomes readable, for `SocketWait`.
  package let number: Int32
  private let writingEnd: Int32

  /// Opens a pipe.
  ///
  /// - Throws: `SocketError` when no descriptor is left.
  package init() throws(SocketError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SocketError("pipe") }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    number = ends[0]
    writingEnd = ends[1]
  }

  deinit {
    close(number)
    close(writingEnd)
  }

  /// Ends the wait, or the next one; a full pipe will do so already.
  package func wake() {
    var octet: UInt8 = 1
    _ = unsafe write(writingEnd, &octet, 1)
  }

  /// Takes note of all calls of `wake` so far.
  package func clear() {
    var buffer = [UInt8](repeating: 0, count: 64)
    while unsafe read(number, &buffer, buffer.count) == buffer.count {}
  }
}
