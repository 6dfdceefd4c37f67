import Sockets

/// One connection of a client that says and hears step by step, and blocks its thread.
struct WireConversation: ~Copyable {
  struct Silence: Error { let heard: String }

  private let socket: Socket
  private var heard: [UInt8] = []

  init(_ port: UInt16) throws {
    socket = try Socket.connecting(to: "127.0.0.1", port: Int(port), timeout: .seconds(60))
  }

  /// Holds a conversation on a thread of its own.
  static func held<Value: Sendable>(
    with port: UInt16,
    _ body: @escaping @Sendable (inout WireConversation) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      onOwnThread(named: "wire client") {
        continuation.resume(
          with: Result {
            var conversation = try WireConversation(port)
            return try body(&conversation)
          })
      }
    }
  }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    var left = bytes[...]
    while !left.isEmpty {
      left = try left.dropFirst(socket.write(left))
      if !left.isEmpty {
        _ = SocketWait.wait(for: [.writing(socket.number)], timeout: .seconds(60))
      }
    }
  }

  /// Everything up to a text, with it; all that comes where the connection ends before.
  mutating func hear(to mark: String) throws -> String {
    let mark = Array(mark.utf8)
    while true {
      if let range = heard.firstRange(of: mark) {
        defer { heard.removeFirst(range.upperBound) }
        return String(decoding: heard[..<range.upperBound], as: UTF8.self)
      }
      guard try hearMore() else { return String(decoding: try hearToEnd(), as: UTF8.self) }
    }
  }

  /// Everything up to the end of the connection.
  mutating func hearToEnd() throws -> [UInt8] {
    while try hearMore() {}
    defer { heard = [] }
    return heard
  }

  private mutating func hearMore() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let count = try socket.read(into: &buffer) {
        heard += buffer[..<count]
        return count > 0
      }
      let ready = SocketWait.wait(for: [.reading(socket.number)], timeout: .seconds(60))
      guard ready[0] else { throw Silence(heard: String(decoding: heard, as: UTF8.self)) }
    }
  }
}
