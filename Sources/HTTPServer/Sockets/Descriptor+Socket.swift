#if canImport(Glibc)
  internal import CLinux
#else
  internal import Darwin
#endif

extension Descriptor {
  /// A TCP socket that does not block and is closed at exec.
  ///
  /// - Throws: `SystemError` of `socket`.
  static func socket(_ family: Int32) throws(SystemError) -> Descriptor {
    #if canImport(Glibc)
      return try Descriptor(redgreen_socket(family), from: "socket")
    #else
      let descriptor = try Descriptor(Darwin.socket(family, SOCK_STREAM, 0), from: "socket")
      prepare(descriptor.number)
      return descriptor
    #endif
  }

  #if canImport(Darwin)
    /// Does in three calls what Linux does on creation.
    static func prepare(_ number: Int32) {
      _ = fcntl(number, F_SETFL, O_NONBLOCK)
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      Listener.set(SO_NOSIGPIPE, SOL_SOCKET, of: number)
    }
  #endif
}
