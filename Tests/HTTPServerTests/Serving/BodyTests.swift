import HTTPCore
import HTTPServer
import Testing

@Suite struct `Bodies over a connection` {
  static let echo: RequestHandler = { request in
    Response(body: .bytes(try await request.body.collect()))
  }

  @Test func `hands over a body that came with its head`() async throws {
    try await withServer(handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nbread")
        return try client.readToEnd()
      }
      #expect(answer.hasSuffix("\r\n\r\nbread"))
    }
  }

  @Test func `asks for a body only when the handler does`() async throws {
    try await withServer(handler: Self.echo) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(
          "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
        let interim = try client.read(to: "\r\n\r\n")
        try client.send("bread")
        client.endSending()
        return interim + (try client.readToEnd())
      }
      #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"))
      #expect(answer.hasSuffix("\r\n\r\nbread"))
    }
  }

  @Test func `streams a body up and down at the same time`() async throws {
    let handler: RequestHandler = { request in
      Response(
        body: .stream(length: nil) { writer in
          for try await part in request.body { try await writer.write(part) }
        })
    }
    try await withServer(handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        let head = try client.read(to: "\r\n\r\n")
        try client.send("3\r\nrye\r\n")
        let first = try client.read(to: "rye\r\n")
        try client.send("4\r\noats\r\n0\r\n\r\n")
        return head + first + (try client.read(to: "0\r\n\r\n"))
      }
      #expect(answer.hasSuffix("\r\n\r\n3\r\nrye\r\n4\r\noats\r\n0\r\n\r\n"))
    }
  }

  @Test func `a malformed chunk is answered with 400, whatever the handler makes of it`()
    async throws
  {
    let errors = Record<String>()
    let handler: RequestHandler = { request in
      do {
        return Response(body: .bytes(try await request.body.collect()))
      } catch {
        errors.append("\(error)")
        return .text("never mind")
      }
    }
    try await withServer(handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send(
          "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        _ = try client.read(to: "\r\n\r\n")
        try client.send("x\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
      #expect(!answer.contains("never mind"))
      #expect(errors.all == ["\(RequestRefusal.invalidChunkSize)"])
    }
  }

  @Test func `a body that is read after the answer is refused`() async throws {
    let bodies = Record<RequestBody>()
    let handler: RequestHandler = { request in
      bodies.append(request.body)
      return .text("<done>")
    }
    try await withServer(handler: handler) { server in
      let error = try await talk(to: server.port) { client in
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n")
        return try client.read(to: "<done>")
      }
      #expect(error.contains("200 OK"))
      let body = try #require(bodies.all.first)
      await #expect(throws: ConnectionError.answered) { try await body.collect() }
    }
  }

  @Test func `a stream that fails breaks the connection off before its end`() async throws {
    struct OutOfPaper: Error {}
    let handler: RequestHandler = { _ in
      Response(
        body: .stream(length: nil) { writer in
          try await writer.write(Array("page".utf8))
          throw OutOfPaper()
        })
    }
    try await withServer(handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasSuffix("\r\n\r\n4\r\npage\r\n"))
    }
  }
}
