#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A TCP socket that never blocks, and is closed when nobody has it any more.
///
/// The calls on it are made by one thread, which waits with `SocketWait` for it to become ready.
/// Darwin is written for and untried.
///
/// ```swift
/// let listener = try Socket.listening(onLoopbackPort: 0)
/// ```
package struct Socket: ~Copyable {
  /// The number of the descriptor, for `SocketWait`.
  package let number: Int32

  /// Takes over a descriptor, and sets what every socket here needs.
  init(owning number: Int32) {
    self.number = number
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    // Without it each small message waits for the receipt of the one before, 40 ms and more.
    set(Int32(IPPROTO_TCP), TCP_NODELAY)
    #if canImport(Darwin)
      set(SOL_SOCKET, SO_NOSIGPIPE)
    #endif
  }

  deinit { close(number) }

  /// Opens a socket that takes connections on 127.0.0.1 alone.
  ///
  /// - Parameter port: The port; 0 lets the system choose a free one.
  /// - Returns: The socket; its `port` says which one it got.
  /// - Throws: `SocketError` when the port is taken or no descriptor is left.
  package static func listening(onLoopbackPort port: UInt16) throws(SocketError) -> Socket {
    let socket = try Socket.bound(toLoopbackPort: port)
    guard listen(socket.number, 1024) == 0 else { throw SocketError("listen") }
    return socket
  }

  /// Opens a socket that holds a port of 127.0.0.1 and takes no connections: they are refused.
  ///
  /// While it stands, `listening(onLoopbackPort:)` gets the same port, and nobody else does who
  /// asks for a free one.
  ///
  /// - Parameter port: The port; 0 lets the system choose a free one.
  /// - Returns: The socket; its `port` says which one it got.
  /// - Throws: `SocketError` when the port is taken or no descriptor is left.
  package static func bound(toLoopbackPort port: UInt16) throws(SocketError) -> Socket {
    let socket = try Socket.open(AF_INET)
    socket.set(SOL_SOCKET, SO_REUSEADDR)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let number = socket.number
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw SocketError("bind") }
    return socket
  }

  /// The port of this side; 0 where the system does not say.
  package var port: UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let number = number
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(number, $0, &length)
      }
    }
    return status == 0 ? UInt16(bigEndian: address.sin_port) : 0
  }

  /// Takes a connection that waits.
  ///
  /// - Returns: The connection; nil when none waits.
  /// - Throws: `SocketError` when no descriptor is left.
  package borrowing func accepting() throws(SocketError) -> Socket? {
    let accepted = accept(number, nil, nil)
    if accepted >= 0 { return Socket(owning: accepted) }
    let error = SocketError("accept")
    if error.isNotReady || error.code == ECONNABORTED { return nil }
    throw error
  }

  /// Reads what has come.
  ///
  /// - Parameter buffer: Where the octets go, from its start.
  /// - Returns: The number of octets, 0 at the end of the stream; nil when nothing has come.
  /// - Throws: `SocketError` when the connection broke.
  package borrowing func read(into buffer: inout [UInt8]) throws(SocketError) -> Int? {
    let count = unsafe recv(number, &buffer, buffer.count, 0)
    if count >= 0 { return count }
    let error = SocketError("recv")
    if error.isNotReady { return nil }
    throw error
  }

  /// Writes as much as the system takes.
  ///
  /// - Parameter octets: What to write.
  /// - Returns: The number of octets taken; 0 when there is no room.
  /// - Throws: `SocketError` when the connection broke; there is no signal.
  package borrowing func write(_ octets: ArraySlice<UInt8>) throws(SocketError) -> Int {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    let socket = number
    let count = unsafe octets.withUnsafeBytes {
      unsafe send(socket, $0.baseAddress, $0.count, flags)
    }
    if count >= 0 { return count }
    let error = SocketError("send")
    if error.isNotReady { return 0 }
    throw error
  }

  /// Tells the other side that nothing more will be written.
  package borrowing func endWriting() { _ = shutdown(number, Int32(SHUT_WR)) }

  /// Lets the connection be reset when the socket is closed, instead of ended.
  package borrowing func resetAtClose() {
    var option = linger(l_onoff: 1, l_linger: 0)
    let size = socklen_t(MemoryLayout<linger>.size)
    _ = unsafe setsockopt(number, SOL_SOCKET, SO_LINGER, &option, size)
  }

  static func open(_ family: Int32) throws(SocketError) -> Socket {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let number = socket(family, kind, 0)
    guard number >= 0 else { throw SocketError("socket") }
    return Socket(owning: number)
  }

  private borrowing func set(_ level: Int32, _ option: Int32) {
    var one: Int32 = 1
    _ = unsafe setsockopt(number, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
  }
}
