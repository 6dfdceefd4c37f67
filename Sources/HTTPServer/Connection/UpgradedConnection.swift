public import HTTPCore

/// A connection that was handed to another protocol with 101.
///
/// The body of an answer with the status 101 gets it as its writer:
///
/// ```swift
/// let body = ResponseBody.stream(length: nil) { writer in
///   guard let connection = writer as? UpgradedConnection else { return }
///   while let bytes = try await connection.read() { try await connection.write(bytes) }
/// }
/// return Response(status: .switchingProtocols, headers: ["Upgrade": "echo"], body: body)
/// ```
public struct UpgradedConnection: BodyWriter {
  let connection: HTTPConnection
  let exchange: Int

  /// Sends bytes; returns when the connection takes more.
  ///
  /// - Throws: `ConnectionError`; `CancellationError` when the task was cancelled.
  public func write(_ bytes: [UInt8]) async throws {
    try await connection.writeUpgraded(bytes, exchange)
  }

  /// The bytes that come next, as many as there are; nil when the client has sent its last.
  ///
  /// What was written before is sent first. No time limit holds here: the other protocol has its own.
  ///
  /// - Throws: `ConnectionError`.
  public func read() async throws -> [UInt8]? { try await connection.readUpgraded(exchange) }

  /// Hands the socket to a WebSocket.
  func makeLine(_ machine: WebSocketConnection) async throws -> WebSocketLine {
    try await connection.makeLine(machine, exchange)
  }
}
