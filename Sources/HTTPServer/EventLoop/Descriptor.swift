#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A descriptor of the system, closed when its one owner lets go of it.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over a number that a call of the system has answered.
  ///
  /// - Throws: `SystemError` where the call has failed; it is named by `call`.
  init(_ number: Int32, from call: StaticString) throws(SystemError) {
    guard number >= 0 else { throw SystemError(call) }
    self.number = number
  }

  deinit { _ = close(number) }
}
