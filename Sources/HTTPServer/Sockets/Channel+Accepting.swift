internal import CLinux
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import HTTPCore
internal import Synchronization

extension Channel {
  /// A connection that was taken, and its other end.
  struct Accepted: ~Copyable {
    let descriptor: Descriptor
    let peer: PeerAddress?

    /// Gives up the connection for its descriptor.
    consuming func intoDescriptor() -> Descriptor { descriptor }
  }

  /// The next connection of a listener, which does not block and sends small parts at once.
  ///
  /// - Returns: nil where none waits.
  /// - Throws: `SystemError` of `accept`, mostly as there are too many descriptors.
  func accept() throws(SystemError) -> Accepted? {
    try state.withLock { state throws(SystemError) -> Accepted? in
      var address = sockaddr_storage()
      while let number = state.descriptor?.number {
        let connection = Self.accept(number, &address)
        if connection >= 0 {
          let descriptor = try Descriptor(connection, from: "accept")
          #if canImport(Darwin)
            Descriptor.prepare(connection)
          #endif
          Listener.set(TCP_NODELAY, Int32(IPPROTO_TCP), of: connection)
          return Accepted(descriptor: descriptor, peer: PeerAddress(address))
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

  private static func accept(_ number: Int32, _ address: inout sockaddr_storage) -> Int32 {
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        #if canImport(Glibc)
          unsafe redgreen_accept(number, pointer, &length)
        #else
          unsafe Darwin.accept(number, pointer, &length)
        #endif
      }
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
