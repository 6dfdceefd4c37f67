#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A call on a socket that the system refused.
package struct SocketError: Error, Hashable, CustomStringConvertible {
  /// The call, such as `connect`.
  package let operation: String
  /// The number of the system for what went wrong.
  package let code: Int32

  /// Makes an error of what the last call left behind.
  init(_ operation: String, code: Int32 = errno) {
    self.operation = operation
    self.code = code
  }

  /// Says whether the call has to be made again once the socket is ready.
  var isNotReady: Bool {
    code == EAGAIN || code == EWOULDBLOCK || code == EINTR || code == EINPROGRESS
  }

  /// The call, and the system's words.
  package var description: String {
    let words = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "\(operation): \(words)"
  }
}
