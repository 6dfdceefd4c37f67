#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Socket {
  /// Opens a connection; blocks until it stands, so call it on a thread of its own.
  ///
  /// The addresses of the name are tried in the order in which the system gives them. Looking up a
  /// name takes as long as the system's resolver wants.
  ///
  /// - Parameters:
  ///   - host: A name or an address.
  ///   - port: The port, 1 to 65535.
  ///   - timeout: How long one address may take.
  /// - Returns: The connection.
  /// - Throws: `ConnectionError`, with the reason of the last address that was tried.
  package static func connecting(
    to host: String, port: Int, timeout: Duration
  ) throws(ConnectionError) -> Socket {
    var hints = unsafe addrinfo()
    #if canImport(Glibc)
      unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      unsafe hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(host, String(port), &hints, &list)
    guard status == 0, let first = unsafe list else {
      let words = unsafe gai_strerror(status).map { unsafe String(cString: $0) }
      throw .unknownHost(reason: words ?? "error \(status)")
    }
    defer { unsafe freeaddrinfo(first) }
    var failure = ConnectionError.unknownHost(reason: "the host has no address")
    var next: UnsafeMutablePointer<addrinfo>? = unsafe first
    while let entry = unsafe next {
      do throws(ConnectionError) {
        return try unsafe connecting(to: entry.pointee, timeout: timeout)
      } catch {
        failure = error
      }
      unsafe next = unsafe entry.pointee.ai_next
    }
    throw failure
  }

  private static func connecting(
    to entry: addrinfo, timeout: Duration
  ) throws(ConnectionError) -> Socket {
    do throws(SocketError) {
      let socket = try unsafe open(entry.ai_family)
      if unsafe connect(socket.number, entry.ai_addr, entry.ai_addrlen) == 0 { return socket }
      let error = SocketError("connect")
      guard error.isNotReady else { throw error }
      let ready = SocketWait.wait(for: [.writing(socket.number)], timeout: timeout)
      guard ready[0] else { throw SocketError("connect", code: ETIMEDOUT) }
      var code: Int32 = 0
      var length = socklen_t(MemoryLayout<Int32>.size)
      _ = unsafe getsockopt(socket.number, SOL_SOCKET, SO_ERROR, &code, &length)
      if code != 0 { throw SocketError("connect", code: code) }
      return socket
    } catch {
      throw error.code == ETIMEDOUT ? .timedOut : .refused(error)
    }
  }
}

/// The reason why no connection came about.
package enum ConnectionError: Error, Hashable {
  /// The name has no address.
  case unknownHost(reason: String)
  /// No address answered in time.
  case timedOut
  /// The system or the other side refused.
  case refused(SocketError)
}
