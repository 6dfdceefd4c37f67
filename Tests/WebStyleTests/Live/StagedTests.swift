import HTTPCore
import HTTPServer
import Testing

/// What shows only when a client does one thing after another, on a real connection.
@Suite struct `An application in either style, step by step` {
  private static func form(_ type: String) -> String {
    """
    POST /form HTTP/1.1\r
    Host: shop\r
    Content-Type: \(type)\r
    Content-Length: 8\r
    Expect: 100-continue\r
    Connection: close\r
    \r

    """
  }

  @Test(arguments: Style.allCases)
  func `tells a client that waits to go on, once it wants the body`(style: Style) async throws {
    try await withServer(style.application()) { server in
      let (interim, answer) = try await WireConversation.held(with: server.port) { client in
        try client.send(Self.form("application/x-www-form-urlencoded"))
        let interim = try client.hear(to: "\r\n\r\n")
        try client.send("name=Ada")
        return (interim, String(decoding: try client.hearToEnd(), as: UTF8.self))
      }
      #expect(interim == "HTTP/1.1 100 Continue\r\n\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.hasSuffix("\r\n\r\nAda"))
    }
  }

  @Test(arguments: Style.allCases)
  func `refuses a body before it is sent`(style: Style) async throws {
    try await withServer(style.application()) { server in
      let answer = try await WireConversation.held(with: server.port) { client in
        try client.send(Self.form("text/plain"))
        return String(decoding: try client.hearToEnd(), as: UTF8.self)
      }
      #expect(answer.hasPrefix("HTTP/1.1 415 "))
    }
  }

  @Test(arguments: Style.allCases)
  func `ends an answer whose client leaves in the middle, and serves others`(
    style: Style
  ) async throws {
    let (ends, left) = AsyncStream<any Error>.makeStream()
    let endless = ResponseBody.stream(length: nil) { writer in
      do {
        while true { try await writer.write(Array("more ".utf8)) }
      } catch {
        left.yield(error)
        throw error
      }
    }
    try await withServer(style.application(answering: endless)) { server in
      let start = try await WireConversation.held(with: server.port) { client in
        try client.send("GET /answer HTTP/1.1\r\nHost: shop\r\n\r\n")
        return try client.hear(to: "more ")
      }
      #expect(start.hasPrefix("HTTP/1.1 200 OK\r\n"))
      let end = try #require(await ends.first { _ in true })
      #expect(end is ConnectionError)
      let other = try await WireClient(port: server.port).exchange(
        "GET /hello HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n")
      #expect(other.hasSuffix("\r\n\r\nHello"))
    }
  }
}
