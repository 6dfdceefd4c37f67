#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A point of the monotonic clock, in nanoseconds.
struct LoopInstant: Comparable, Sendable {
  var nanoseconds: Int64

  static let never = LoopInstant(nanoseconds: .max)

  static var now: LoopInstant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return LoopInstant(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// The instant that lies a number of nanoseconds after this one, `never` at the most.
  func advanced(by nanoseconds: Int64) -> LoopInstant {
    let (sum, hasPassedEnd) = self.nanoseconds.addingReportingOverflow(nanoseconds)
    return hasPassedEnd ? .never : LoopInstant(nanoseconds: sum)
  }

  static func < (left: LoopInstant, right: LoopInstant) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

extension Duration {
  /// The whole nanoseconds, at most as many as fit.
  var wholeNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    guard seconds < Int64.max / 2_000_000_000 else { return .max }
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
