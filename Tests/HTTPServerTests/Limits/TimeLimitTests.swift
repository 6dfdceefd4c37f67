import HTTPCore
import HTTPServer
import TestSupport
import Testing

@Suite struct `Time limits of a connection` {
  static func configuration(_ times: TimeLimits) -> ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.times = times
    return configuration
  }

  static let echo: RequestHandler = { request in
    Response(body: .bytes(try await request.body.collect()))
  }

  @Test func `a header section that does not end is answered with 408`() async throws {
    let strict = Self.configuration(TimeLimits(header: .milliseconds(30)))
    try await withServer(strict, handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHo")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      #expect(answer.contains("\r\nConnection: close\r\n"))
    }
  }

  @Test func `a further line does not prolong the time for a header section`() async throws {
    var strict = Self.configuration(TimeLimits(header: .milliseconds(30)))
    strict.limits.request = RequestLimits(fieldSection: .max / 2, fieldCount: .max / 2)
    try await withServer(strict, handler: Self.echo) { server in
      let error = await #expect(throws: RawClient.Failure.self) {
        try await talk(to: server.port) { client in
          try client.send("GET / HTTP/1.1\r\n")
          // Without the limit, all of these lines would be taken.
          for _ in 0..<5_000_000 { try client.send("X: 1\r\n") }
        }
      }
      #expect(error?.call == "send")
    }
  }

  @Test func `a connection without a request is closed without a word`() async throws {
    let strict = Self.configuration(TimeLimits(idle: .milliseconds(30)))
    try await withServer(strict, handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { try $0.readToEnd() }
      #expect(answer == "")
    }
  }

  @Test func `a connection that was served is closed when it rests too long`() async throws {
    let strict = Self.configuration(TimeLimits(idle: .milliseconds(30)))
    try await withServer(strict, handler: { _ in .text("<done>") }) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasSuffix("<done>"))
    }
  }

  @Test func `a short limit is kept beside many long ones`() async throws {
    var strict = Self.configuration(TimeLimits(header: .milliseconds(30), idle: .seconds(3_600)))
    strict.loops = 1
    try await withServer(strict, handler: Self.echo) { server in
      let answers = try await onOwnThread {
        let resting = try (1...20).map { _ in try RawClient(server.port) }
        let slow = try (1...5).map { _ in try RawClient(server.port) }
        for client in slow { try client.send("GET") }
        let answers = try slow.map { try $0.readToEnd().prefix(12) }
        return withExtendedLifetime(resting) { answers }
      }
      #expect(answers == Array(repeating: "HTTP/1.1 408", count: 5))
    }
  }

  @Test func `a body that does not come is answered with 408 and the connection closed`()
    async throws
  {
    let strict = Self.configuration(TimeLimits(body: .milliseconds(30)))
    try await withServer(strict, handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nbre")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      #expect(answer.contains("\r\nConnection: close\r\n"))
    }
  }

  @Test func `the time that a handler takes is not the client's`() async throws {
    let strict = Self.configuration(
      TimeLimits(header: .milliseconds(30), body: .milliseconds(30), idle: .milliseconds(30)))
    let gate = Gate()
    let handler: RequestHandler = { _ in
      try await gate.pass()
      return .text("<done>")
    }
    try await withServer(strict, handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        // Another connection outlives the limit of this one.
        _ = try RawClient(server.port).readToEnd()
        gate.open()
        return try client.read(to: "<done>")
      }
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }
}
