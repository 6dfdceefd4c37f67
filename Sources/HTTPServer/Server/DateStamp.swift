#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import HTTPCore
internal import Ports
internal import Synchronization

/// The value of `Date`, made once a second.
final class DateStamp: Sendable {
  private let last = Mutex((second: -1, bytes: [UInt8]()))

  /// The present second since 1970.
  var second: Int { time(nil) }

  /// The value for a second.
  func bytes(of second: Int) -> [UInt8] {
    last.withLock { last in
      if last.second != second {
        last = (second, HTTPDate.bytes(Moment(secondsSince1970: second)))
      }
      return last.bytes
    }
  }
}
