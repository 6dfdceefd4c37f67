#if canImport(Glibc)
  internal import CLinux
  internal import Glibc
#else
  internal import Darwin
#endif
internal import HTTPCore

extension PeerAddress {
  /// Reads an address as the system gives it; nil where it is neither of IPv4 nor of IPv6.
  init?(_ storage: sockaddr_storage) {
    let family = Int32(storage.ss_family)
    let bytes = unsafe withUnsafeBytes(of: storage) { unsafe Array($0.prefix(28)) }
    let port = UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    // A client of IPv4 on a listener of IPv6 is written ::ffff:a.b.c.d.
    let isMapped = bytes[8..<20] == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
    switch family {
    case AF_INET: self.init(address: Self.dotted(bytes[4..<8]), port: port)
    case AF_INET6 where isMapped: self.init(address: Self.dotted(bytes[20..<24]), port: port)
    case AF_INET6: self.init(address: Self.grouped(Array(bytes[8..<24])), port: port)
    default: return nil
    }
  }

  private static func dotted(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { "\($0)" }.joined(separator: ".")
  }

  private static func grouped(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard unsafe inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
