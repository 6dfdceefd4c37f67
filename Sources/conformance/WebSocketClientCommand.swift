internal import Foundation
internal import HTTPCore
internal import HTTPServer
internal import Ports

/// `websocket-client`: asks the server at `WS_URL` for its cases and sends back what each one sends.
enum WebSocketClientCommand {
  private struct MissingURL: Error {}

  private struct Source: Randomness {
    func next() -> UInt64 { UInt64.random(in: 0...UInt64.max) }
  }

  private static let limits = WebSocketLimits(maximumMessageLength: 64 << 20)

  static func run() async throws {
    guard let base = ProcessInfo.processInfo.environment["WS_URL"] else { throw MissingURL() }
    let root = base.hasSuffix("/") ? String(base.dropLast()) : base
    let count = try await talk(root + "/getCaseCount") { socket -> Int in
      for try await message in socket {
        if case .text(let text) = message, let count = Int(text) { return count }
      }
      return 0
    }
    for number in 1...max(1, count) where number <= count {
      do {
        try await talk(root + "/runCase?case=\(number)&agent=redgreen") { socket in
          for try await message in socket { try await socket.send(message) }
        }
      } catch {
        // A case that breaks the rules ends so; the server judges how.
      }
    }
    try await talk(root + "/updateReports?agent=redgreen") { socket in
      for try await _ in socket {}
    }
  }

  private static func talk<Value: Sendable>(
    _ url: String, _ body: (WebSocket) async throws -> Value
  ) async throws -> Value {
    try await withWebSocket(
      WebSocketURL(validating: url), randomness: Source(), limits: limits, perform: body)
  }
}
