import WebContract

/// A client that says what it is told and hears everything to the end, on a thread of its own.
struct WireClient: WebTransport {
  let port: UInt16

  /// Sends a text and hears everything that comes until the server closes the connection.
  func exchange(_ text: String) async throws -> String {
    String(decoding: try await exchange(Array(text.utf8)), as: UTF8.self)
  }

  /// Sends bytes and hears everything that comes until the server closes the connection.
  func exchange(_ bytes: [UInt8]) async throws -> [UInt8] {
    try await WireConversation.held(with: port) { conversation in
      try conversation.send(bytes)
      return try conversation.hearToEnd()
    }
  }
}
