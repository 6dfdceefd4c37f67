#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waiting for one of several descriptors; it blocks, so it has a thread of its own.
///
/// ```swift
/// let ready = SocketWait.wait(for: [.reading(socket.number)], timeout: .seconds(1))
/// ```
package enum SocketWait {
  /// What one descriptor is waited for.
  package enum Interest: Hashable {
    /// Something to read, or the end of the stream.
    case reading(Int32)
    /// Room to write.
    case writing(Int32)
    /// Something to read or room to write.
    case both(Int32)
    /// The break of the connection alone.
    case breaking(Int32)
  }

  /// Waits until a descriptor is ready or broken, or the time is up.
  ///
  /// - Parameters:
  ///   - interests: What to wait for.
  ///   - timeout: How long; nil for ever.
  /// - Returns: Which of them are ready, in the order given; none when the time is up.
  package static func wait(for interests: [Interest], timeout: Duration?) -> [Bool] {
    var descriptors = interests.map { interest in
      switch interest {
      case .reading(let number): pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      case .writing(let number): pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      case .both(let number): pollfd(fd: number, events: Int16(POLLIN | POLLOUT), revents: 0)
      case .breaking(let number): pollfd(fd: number, events: 0, revents: 0)
      }
    }
    let count = unsafe poll(&descriptors, nfds_t(descriptors.count), milliseconds(timeout))
    // A signal is no event: whoever waits looks again.
    if count < 0 { return interests.map { _ in false } }
    return descriptors.map { $0.revents != 0 }
  }

  /// Whole milliseconds, rounded up so that no wait ends early; -1 for ever.
  private static func milliseconds(_ timeout: Duration?) -> Int32 {
    guard let timeout else { return -1 }
    let (seconds, attoseconds) = timeout.components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(
      max(0, seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
