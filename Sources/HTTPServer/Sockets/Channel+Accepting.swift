internal import CLinux
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

extension Channel {
  /// The next connection of a listener, which does not block and sends small parts at once.
  ///
  /// - Returns: nil where none waits.
  /// - Throws: `SystemError` of `accept`, mostly as there are too many descriptors.
  func accept() throws(SystemError) -> Descriptor? {
    try state.withLock { state throws(SystemError) -> Descriptor? in
      while let number = state.descriptor?.number {
        #if canImport(Glibc)
          let connection = redgreen_accept(number)
        #else
          let connection = unsafe Darwin.accept(number, nil, nil)
        #endif
        if connection >= 0 {
          let descriptor = try Descriptor(connection, from: "accept")
          #if canImport(Darwin)
            Descriptor.prepare(connection)
          #endif
          Listener.set(TCP_NODELAY, Int32(IPPROTO_TCP), of: connection)
          return descriptor
        }
        let code = errno
        // A connection that was broken before it was taken is passed over.
        if code == EINTR || code == ECONNABORTED { continue }
        state.isReadable = false
        guard code == EAGAIN || code == EWOULDBLOCK else {
          throw SystemError("accept", code: code)
        }
        return nil
      }
      return nil
    }
  }
}

extension Descriptor {
  /// Answers a connection that is not served, as far as that can be done without waiting.
  consuming func turnAway(_ answer: [UInt8]) {
    var request = [UInt8](repeating: 0, count: 4_096)
    _ = unsafe recv(number, &request, request.count, 0)
    #if canImport(Glibc)
      _ = unsafe send(number, answer, answer.count, Int32(MSG_NOSIGNAL))
    #else
      _ = unsafe send(number, answer, answer.count, 0)
    #endif
    _ = shutdown(number, Int32(SHUT_RDWR))
  }
}
