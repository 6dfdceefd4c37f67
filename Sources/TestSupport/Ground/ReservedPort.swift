import Foundation

/// A port that is bound and not listened on: nobody else gets it, and who connects is refused.
package struct ReservedPort: ~Copyable {
  /// The number of the port on 127.0.0.1.
  package let number: UInt16
  private let descriptor: Int32

  /// Binds a free port, and keeps it for as long as the value lives.
  ///
  /// - Throws: ``Unbound`` where the system gives none.
  package init() throws(Unbound) {
    #if canImport(Darwin)
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe bind(descriptor, generic, length) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    guard bound else {
      close(descriptor)
      throw Unbound()
    }
    number = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }

  /// The system gave no port.
  package struct Unbound: Error {}
}
