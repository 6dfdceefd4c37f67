#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A socket that takes connections.
struct Listener: ~Copyable, Sendable {
  let descriptor: Descriptor
  /// The port that it listens on, which the system has chosen where 0 was asked for.
  let port: UInt16

  /// Listens on an address.
  ///
  /// - Throws: `SystemError` of `inet_pton`, `socket`, `bind`, `listen` or `getsockname`.
  init(address: String, port: UInt16) throws(SystemError) {
    let address = try SocketAddress(address, port: port)
    let descriptor = try Descriptor.socket(address.family)
    let number = descriptor.number
    // A server that starts again must not wait for the last connections of the one before.
    Self.set(SO_REUSEADDR, SOL_SOCKET, of: number)
    guard unsafe address.withPointer({ unsafe bind(number, $0, $1) }) == 0 else {
      throw SystemError("bind")
    }
    guard listen(number, 4_096) == 0 else { throw SystemError("listen") }
    self.port = try Self.port(of: number)
    self.descriptor = descriptor
  }

  /// Gives up the listener for its descriptor.
  consuming func intoDescriptor() -> Descriptor { descriptor }

  static func set(_ option: Int32, _ level: Int32, of number: Int32) {
    var one: Int32 = 1
    _ = unsafe setsockopt(number, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func port(of number: Int32) throws(SystemError) -> UInt16 {
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(number, $0, &length)
      }
    }
    guard code == 0 else { throw SystemError("getsockname") }
    // The port stands at the same place in both families.
    return UInt16(bigEndian: address.sin6_port)
  }
}
