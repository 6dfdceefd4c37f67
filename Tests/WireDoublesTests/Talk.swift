import SMTP
import Sockets
import TestSupport
import WireDoubles

/// A client that says what it is told to, right or wrong, on a thread of its own.
struct Talk: ~Copyable {
  private let socket: Socket
  private var unread: [UInt8] = []
  private(set) var isAtEnd = false

  /// A talk that has just begun, before the greeting is read.
  init(_ capture: SMTPCapture) throws {
    socket = try Socket.connecting(to: capture.host, port: capture.port, timeout: .seconds(120))
  }

  /// Runs a talk on a thread of its own, since it blocks.
  static func with<Value: Sendable>(
    _ capture: SMTPCapture, _ body: @escaping @Sendable (inout Talk) throws -> Value
  ) async throws -> Value {
    try await onOwnThread {
      var talk = try Talk(capture)
      return try body(&talk)
    }
  }

  /// Sends lines, and gives back the codes of as many replies, or fewer where the stream ends.
  @discardableResult
  mutating func say(_ lines: String, replies: Int = 1) throws -> [String] {
    var octets = Array((lines + "\n").replacing("\n", with: "\r\n").utf8)[...]
    while !octets.isEmpty { octets.removeFirst(try socket.write(octets)) }
    return try (0..<replies).compactMap { _ in try reply()?.prefix(3) }.map(String.init)
  }

  /// The last line of the next reply; nil at the end of the stream.
  mutating func reply() throws -> String? {
    while true {
      guard let end = unread.firstIndex(of: 0x0a) else {
        if try fill() { continue }
        return nil
      }
      let line = String(decoding: unread[..<max(0, end - 1)], as: UTF8.self)
      unread.removeSubrange(...end)
      if line.dropFirst(3).first != "-" { return line }
    }
  }

  /// The octets that come next, one at least; none at the end of the stream.
  mutating func octets() throws -> [UInt8] {
    if unread.isEmpty, try !fill() { return [] }
    defer { unread = [] }
    return unread
  }

  /// Waits for more; says whether there is more.
  private mutating func fill() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    guard SocketWait.wait(for: [.reading(socket.number)], timeout: .seconds(120)) == [true] else {
      throw Silence()
    }
    let count = (try? socket.read(into: &buffer)) ?? 0
    unread += buffer[..<count]
    isAtEnd = count == 0
    return count > 0
  }

  /// The server did not answer.
  struct Silence: Error {}

  /// Sends one message; the greeting is read before where there is one.
  mutating func deliver(_ content: String = "Subject: Tea\n\nHi", to: String = "ada@x.y") throws {
    try say("EHLO c\nMAIL FROM:<shop@x.y>\nRCPT TO:<\(to)>\nDATA", replies: 5)
    try say(content + "\n.")
  }
}
