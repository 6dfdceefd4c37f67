import HTTPCore
import HTTPServer
import JSON
import Ports
import Services
import WebSignIn

extension NoticeRoutes {
  /// How long a client may take to show its token.
  private static let patience = Duration.seconds(10)

  /// Makes a WebSocket over which the notices come.
  ///
  /// A page cannot add a field to the request that opens a WebSocket. So the first message is the
  /// access token, with which no foreign page can serve: `{"token": "…", "since": "…"}`. Whoever
  /// shows a bad one, or none within ten seconds, is closed with 1008, as is everybody when the
  /// token expires; the page then comes with the next one, and with the position that it has.
  func live(_ request: Request) -> Response {
    let origins = origins
    let host = request.head.host
    let handshake = WebSocketServerHandshake { origin in
      origin.map { origins.allows($0, host: host) } ?? true
    }
    return .webSocket(
      request, handshake: handshake, limits: WebSocketLimits(maximumMessageLength: 4_096)
    ) { socket in
      do {
        let (token, position) = try await opening(of: socket)
        try await send(to: socket, after: position, as: token)
      } catch let error as BearerError {
        try await socket.close(.policyViolation, reason: "\(error)")
      } catch let error as InvalidBody {
        try await socket.close(.policyViolation, reason: "\(error)")
      }
    }
  }

  /// Reads and checks the first message.
  private func opening(of socket: WebSocket) async throws -> (Secret, FeedPosition?) {
    let patience = patience
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await patience.sleep(for: Self.patience)
        // The other side may be gone: then there is nobody to tell.
        try? await socket.close(.policyViolation, reason: "No token came in time.")
      }
      defer { group.cancelAll() }
      var messages = socket.makeAsyncIterator()
      guard case .text(let text) = try await messages.next(),
        let first = try? JSONValue(parsing: text), let token = first["token"]?.string
      else { throw BearerError(.missing, realm: bearer.realm) }
      _ = try bearer.account(of: Secret(token))
      return (Secret(token), try first["since"]?.string.map(Self.position))
    }
  }

  /// Hands on the notices until one side has enough.
  private func send(
    to socket: WebSocket, after position: FeedPosition?, as token: Secret
  ) async throws {
    let items = board.events(after: position)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        // The other task reads until the connection is closed: whoever gives up here closes it.
        do {
          for await item in items {
            _ = try bearer.account(of: token)
            try await socket.send(String(decoding: JSONWriter().bytes(item.json), as: UTF8.self))
          }
          try await socket.close(.goingAway, reason: "The board is closed.")
        } catch let error as BearerError {
          try await socket.close(.policyViolation, reason: "\(error)")
        }
      }
      group.addTask {
        // What the client says is not wanted; its leaving is noticed here.
        for try await _ in socket {}
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
