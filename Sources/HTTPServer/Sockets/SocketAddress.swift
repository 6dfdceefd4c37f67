#if canImport(Glibc)
  internal import CLinux
  internal import Glibc
#else
  internal import Darwin
#endif

/// An IPv4 or IPv6 address with a port, as the system takes it.
struct SocketAddress: Sendable {
  let family: Int32
  private let storage: sockaddr_storage
  private let length: socklen_t

  /// Reads a numeric address; names are not looked up.
  ///
  /// - Throws: `SystemError` of `inet_pton` where the text is no address.
  init(_ text: String, port: UInt16) throws(SystemError) {
    var storage = sockaddr_storage()
    var length = 0
    let isIPv6 = text.contains(":")
    let isAddress = unsafe withUnsafeMutableBytes(of: &storage) { bytes in
      if isIPv6 {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        length = MemoryLayout<sockaddr_in6>.size
        guard unsafe inet_pton(AF_INET6, text, &address.sin6_addr) == 1 else { return false }
        unsafe bytes.storeBytes(of: address, as: sockaddr_in6.self)
      } else {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        length = MemoryLayout<sockaddr_in>.size
        guard unsafe inet_pton(AF_INET, text, &address.sin_addr) == 1 else { return false }
        unsafe bytes.storeBytes(of: address, as: sockaddr_in.self)
      }
      return true
    }
    guard isAddress else { throw SystemError("inet_pton", code: EINVAL) }
    family = isIPv6 ? AF_INET6 : AF_INET
    self.storage = storage
    self.length = socklen_t(length)
  }

  /// Takes an address as the system has found it.
  @unsafe init(_ entry: addrinfo) {
    var storage = sockaddr_storage()
    unsafe withUnsafeMutableBytes(of: &storage) { bytes in
      unsafe bytes.copyMemory(
        from: UnsafeRawBufferPointer(start: entry.ai_addr, count: Int(entry.ai_addrlen)))
    }
    unsafe (family, length) = (entry.ai_family, entry.ai_addrlen)
    self.storage = storage
  }

  /// Hands the address to a call of the system.
  func withPointer(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    unsafe withUnsafePointer(to: storage) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe body(pointer, length)
      }
    }
  }
}
