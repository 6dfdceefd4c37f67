import Foundation
import Sockets

/// A client that says what it is told and hears everything to the end, on a thread of its own.
struct WireClient: Sendable {
  struct Silence: Error { let heard: String }

  let port: UInt16

  /// Sends a text and hears everything that comes until the server closes the connection.
  func exchange(_ text: String) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      onOwnThread(named: "wire client") {
        continuation.resume(with: Result { try talk(text) })
      }
    }
  }

  private func talk(_ text: String) throws -> String {
    let socket = try Socket.connecting(to: "127.0.0.1", port: Int(port), timeout: .seconds(60))
    var left = Array(text.utf8)[...]
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
      if count == 0 { return String(decoding: heard, as: UTF8.self) }
      heard += buffer[..<count]
    }
  }
}
