import Foundation
import Sockets
import WebContract

/// A client that says what it is told and hears everything to the end, on a thread of its own.
struct WireClient: WebTransport {
  struct Silence: Error { let heard: String }

  let port: UInt16

  /// Sends a text and hears everything that comes until the server closes the connection.
  func exchange(_ text: String) async throws -> String {
    String(decoding: try await exchange(Array(text.utf8)), as: UTF8.self)
  }

  /// Sends bytes and hears everything that comes until the server closes the connection.
  func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      onOwnThread(named: "wire client") {
        continuation.resume(with: Result { try talk(bytes) })
      }
    }
  }

  private func talk(_ bytes: [UInt8]) throws -> [UInt8] {
    let socket = try Socket.connecting(to: "127.0.0.1", port: Int(port), timeout: .seconds(60))
    var left = bytes[...]
    while !left.isEmpty {
      left = try left.dropFirst(socket.write(left))
      if !left.isEmpty {
        _ = SocketWait.wait(for: [.writing(socket.number)], timeout: .seconds(60))
      }
    }
    var heard: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      guard let count = try socket.read(into: &buffer) else {
        let ready = SocketWait.wait(for: [.reading(socket.number)], timeout: .seconds(60))
        guard ready[0] else { throw Silence(heard: String(decoding: heard, as: UTF8.self)) }
        continue
      }
      if count == 0 { return heard }
      heard += buffer[..<count]
    }
  }
}
