import Foundation
import TestSupport

/// A client that says what it is told, byte by byte, and blocks its thread.
///
/// Nothing that it waits for takes longer than two minutes, so that no test hangs.
final class RawClient {
  struct Failure: Error { let call: String, code: Int32 }

  private let number: Int32
  private var received: [UInt8] = []

  init(_ port: UInt16, receiveBuffer: Int32? = nil) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue | 0o2_000_000), 0)
    guard number >= 0 else { throw Failure(call: "socket", code: errno) }
    if var size = receiveBuffer { setsockopt(number, SOL_SOCKET, SO_RCVBUF, &size, 4) }
    var limit = timeval(tv_sec: 120, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Failure(call: "connect", code: errno) }
  }

  deinit { close(number) }

  /// The port at this end.
  var localPort: UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(number, $0, &length)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

  func send(bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count >= 0 else { throw Failure(call: "send", code: errno) }
      sent += count
    }
  }

  func endSending() { shutdown(number, Int32(SHUT_WR)) }

  /// Makes the coming close a reset.
  func resetAtClose() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }

  /// Everything up to a text, which is taken too; all that came where the connection ends before.
  func read(to mark: String) throws -> String {
    let mark = Array(mark.utf8)
    var searched = 0
    while true {
      if let range = received[searched...].firstRange(of: mark) {
        defer { received.removeFirst(range.upperBound) }
        return String(decoding: received[..<range.upperBound], as: UTF8.self)
      }
      searched = max(0, received.count - mark.count)
      guard try readMore() else { return take() }
    }
  }

  /// Everything up to the end of the connection.
  func readToEnd() throws -> String {
    while try readMore() {}
    return take()
  }

  /// Passes over a number of bytes.
  func skip(_ count: Int) throws {
    var left = count
    while left > received.count {
      left -= received.count
      received = []
      guard try readMore() else { throw Failure(call: "recv", code: 0) }
    }
    received.removeFirst(left)
  }

  /// A number of bytes.
  func bytes(_ count: Int) throws -> [UInt8] {
    while received.count < count {
      guard try readMore() else { throw Failure(call: "recv", code: 0) }
    }
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }

  func bytesToEnd() throws -> [UInt8] {
    while try readMore() {}
    defer { received = [] }
    return received
  }

  private func readMore() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(number, &buffer, buffer.count, 0)
    guard count >= 0 else { throw Failure(call: "recv", code: errno) }
    received += buffer[..<count]
    return count > 0
  }

  private func take() -> String {
    defer { received = [] }
    return String(decoding: received, as: UTF8.self)
  }
}

/// Talks to a server from a thread of its own.
func talk<Value: Sendable>(
  to port: UInt16, _ body: @escaping @Sendable (RawClient) throws -> Value
) async throws -> Value {
  try await onOwnThread { try body(RawClient(port)) }
}
