import Sockets
import TestSupport
import WireDoubles

/// A client that writes what it is told to, right or wrong, on a thread of its own.
struct WireTalk: ~Copyable {
  private let socket: Socket
  private var unread: [UInt8] = []

  /// A talk that has just begun.
  init(_ server: LoopbackServer) throws {
    socket = try Socket.connecting(to: "127.0.0.1", port: server.port, timeout: .seconds(120))
  }

  /// Runs a talk on a thread of its own, since it blocks.
  static func with<Value: Sendable>(
    _ server: LoopbackServer, _ body: @escaping @Sendable (inout WireTalk) throws -> Value
  ) async throws -> Value {
    try await onOwnThread {
      var talk = try WireTalk(server)
      return try body(&talk)
    }
  }

  /// Writes a text, in which a line feed stands for the end of a line, in pieces of some octets.
  mutating func say(_ text: String, by size: Int = .max) throws {
    var octets = Array(text.replacing("\n", with: "\r\n").utf8)[...]
    while !octets.isEmpty { octets.removeFirst(try socket.write(octets.prefix(size))) }
  }

  /// Reads up to the end of a text.
  mutating func hear(until text: String) throws -> String {
    while true {
      let heard = String(decoding: unread, as: UTF8.self).replacing("\r\n", with: "\n")
      if heard.hasSuffix(text) {
        unread = []
        return heard
      }
      guard try fill() else { throw Ending(heard: heard) }
    }
  }

  /// Reads up to the end of the stream.
  ///
  /// - Throws: `SocketError` where the connection was reset.
  mutating func hearAll() throws -> String {
    while try fill() {}
    return String(decoding: unread, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private mutating func fill() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    guard SocketWait.wait(for: [.reading(socket.number)], timeout: .seconds(120)) == [true] else {
      throw Ending(heard: "nothing for two minutes")
    }
    let count = try socket.read(into: &buffer) ?? 0
    unread += buffer[..<count]
    return count > 0
  }

  /// The server said something else.
  struct Ending: Error { let heard: String }
}
