import WebSignIn
import Adapters
import HTTPCore
import HTTPServer
import JSON
import Ports
import Services
import TestDoubles
import TestSupport
import Testing
import example_server

@Suite(.tags(.socket)) struct `The board, by WebSocket` {
  private func connect<Value: Sendable>(
    _ stage: Stage, headers: HTTPHeaders = [:], perform body: (WebSocket) async throws -> Value
  ) async throws -> Value {
    try await withWebSocket(
      try WebSocketURL(validating: "ws://\(stage.address.host)/notices/live"), headers: headers,
      randomness: SystemRandomness(), timeout: .seconds(120), perform: body)
  }

  private func hello(_ visitor: Visitor, since position: String? = nil) -> String {
    var members = [JSONObject.Member("token", .string(visitor.token ?? ""))]
    if let position { members.append(JSONObject.Member("since", .string(position))) }
    return String(decoding: JSONWriter().bytes(.object(JSONObject(members))), as: UTF8.self)
  }

  /// How the server closes, once all its messages are read.
  private func end(of socket: WebSocket) async throws -> WebSocketClosure? {
    for try await _ in socket {}
    return await socket.closure
  }

  @Test func `shows the same events as asking does`() async throws {
    try await onStage(.live) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let start = "\(stage.board.position)"
      let pushed = try await connect(stage) { socket in
        try await socket.send(hello(visitor, since: start))
        for number in 1...5 {
          try await visitor.ask(.post, "/notices", ["text": .string("notice \(number)")])
        }
        var items: [JSONValue] = []
        for try await case .text(let text) in socket {
          items.append(try JSONValue(parsing: text))
          if items.count == 5 { break }
        }
        return items
      }
      let polled = try await visitor.ask(.get, "/notices?since=\(start)").json?["items"]?.array
      #expect(pushed == polled)
      #expect(pushed.map { $0["number"] } == [1, 2, 3, 4, 5])
    }
  }

  @Test func `goes on where a client has come to`() async throws {
    try await onStage(.live) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      try await visitor.ask(.post, "/notices", ["text": "read"])
      let position = "\(stage.board.position)"
      try await visitor.ask(.post, "/notices", ["text": "missed"])
      let first = try await connect(stage) { socket in
        try await socket.send(hello(visitor, since: position))
        return try await socket.first { _ in true }
      }
      guard case .text(let text) = first else { throw NoCapture() }
      #expect(try JSONValue(parsing: text)["text"] == "missed")
    }
  }

  @Test(arguments: [#"{"token": "forged"}"#, #"{}"#, "token", ""])
  func `closes on whoever shows no good token`(message: String) async throws {
    try await onStage(.live) { stage in
      let closure = try await connect(stage) { socket in
        try await socket.send(message)
        return try await end(of: socket)
      }
      #expect(closure?.code == .policyViolation)
    }
  }

  @Test func `closes on whoever shows no token in time`() async throws {
    try await onStage(.live) { stage in
      let closure = try await connect(stage) { socket in
        try await stage.patience.sleepers(atLeast: 1)
        stage.patience.advance(by: .seconds(10))
        return try await end(of: socket)
      }
      #expect(closure?.code == .policyViolation)
      #expect(closure?.reason == "No token came in time.")
    }
  }

  @Test func `closes when the token is over`() async throws {
    try await onStage(.live) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let closure = try await connect(stage) { socket in
        try await socket.send(hello(visitor, since: "\(stage.board.position)"))
        stage.board.publish(Self.notice)
        _ = try await socket.first { _ in true }
        stage.clock.move(by: .seconds(15 * 60))
        stage.board.publish(Self.notice)
        return try await end(of: socket)
      }
      #expect(closure?.code == .policyViolation)
      #expect(closure?.reason.contains("expired at 2026-03-01T12:15:00Z") == true)
    }
  }

  @Test func `is closed to foreign pages`() async throws {
    try await onStage(.live) { stage in
      await #expect(throws: WebSocketHandshakeError.status(403)) {
        try await connect(stage, headers: ["Origin": "https://evil.example"]) { _ in }
      }
    }
  }

  @Test func `ends when the server does`() async throws {
    try await onStage(.live) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let closure = try await connect(stage) { socket in
        try await socket.send(hello(visitor, since: "\(stage.board.position)"))
        stage.board.publish(Self.notice)
        _ = try await socket.first { _ in true }
        stage.board.finish()
        return try await end(of: socket)
      }
      #expect(closure?.code == .goingAway)
    }
  }

  private static let notice = Notice(author: "Ada", text: "Tea", at: noon)
}
