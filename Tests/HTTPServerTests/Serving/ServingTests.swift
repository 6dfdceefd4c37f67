import HTTPCore
import HTTPServer
import Ports
import Testing

@Suite struct `Serving requests` {
  @Test func `a handler is tested without a socket`() async throws {
    let greet: RequestHandler = { .text("Good morning from \($0.head.path)") }
    let response = try await greet(Request("GET /garden HTTP/1.1\r\nHost: a\r\n\r\n"))
    guard case .bytes(let body) = response.body else { throw Missing() }
    #expect(String(decoding: body, as: UTF8.self) == "Good morning from /garden")
  }

  @Test func `answers a request and closes when it is asked to`() async throws {
    try await withServer { _ in
      .text("Good morning")
    } perform: { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nDate: "))
      #expect(answer.hasSuffix("\r\nConnection: close\r\n\r\nGood morning"))
    }
  }

  @Test func `a refusal has a date as any answer has`() async throws {
    try await withServer { _ in
      .text("nobody gets here")
    } perform: { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\nDate: "))
    }
  }

  @Test func `answers the next request on the same connection`() async throws {
    try await withServer {
      .text("<\($0.head.path)>")
    } perform: { server in
      let answers = try await talk(to: server.port) { client in
        try ["/1", "/2"].map { path in
          try client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
          return try client.read(to: ">").suffix(4)
        }
      }
      #expect(answers == ["</1>", "</2>"])
    }
  }

  @Test func `answers pipelined requests in their order`() async throws {
    try await withServer {
      .text("<\($0.head.path)>")
    } perform: { server in
      let answer = try await talk(to: server.port) { client in
        try client.send((1...3).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        client.endSending()
        return try client.readToEnd()
      }
      #expect(paths(in: answer) == ["/1", "/2", "/3"])
    }
  }

  @Test func `sends the answers that are done before a handler that waits`() async throws {
    let gate = Gate()
    let handler: RequestHandler = { request in
      if request.head.path == "/2" { try await gate.pass() }
      return .text("<\(request.head.path)>")
    }
    try await withServer(handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        for path in 1...2 { try client.send("GET /\(path) HTTP/1.1\r\nHost: a\r\n\r\n") }
        let first = try client.read(to: ">")
        gate.open()
        return first + (try client.read(to: ">"))
      }
      #expect(paths(in: answer) == ["/1", "/2"])
    }
  }

  @Test func `answers by the routes of a router`() async throws {
    var router = Router<RequestHandler>()
    try router.add(.get, "/orders/:id(int)") { request in
      .text("order \(try request.parameters.value("id", as: Int.self) + 1)")
    }
    try await withServer(handler: router.respond) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET /orders/7 HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.0\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.contains("order 8HTTP/1.1 404 Not Found\r\n"))
    }
  }

  @Test func `an error of a handler is reported and answered with a bare 500`() async throws {
    struct OutOfStock: Error {}
    let errors = Record<String>()
    var configuration = ServerConfiguration()
    configuration.report = { error, head in errors.append("\(head.path) \(error)") }
    try await withServer(configuration) { _ in
      throw OutOfStock()
    } perform: { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET /orders HTTP/1.0\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 500 "))
      #expect(!answer.contains("OutOfStock"))
      #expect(errors.all == ["/orders OutOfStock()"])
    }
  }

  @Test func `an answer that cannot be sent becomes a 500`() async throws {
    let handler: RequestHandler = { _ in Response(headers: ["Transfer-Encoding": "gzip"]) }
    try await withServer(handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.0\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 500 "))
    }
  }

  @Test func `logs the method, the path without its query, the status and the time`() async throws {
    let records = Record<AccessRecord>()
    var configuration = ServerConfiguration()
    configuration.log = { records.append($0) }
    try await withServer(configuration) { _ in
      Response(status: .created)
    } perform: { server in
      _ = try await talk(to: server.port) { client in
        try client.send("POST /orders?secret=1 HTTP/1.0\r\n\r\n")
        return try client.readToEnd()
      }
    }
    let record = try #require(records.all.first)
    #expect("\(record)".hasPrefix("POST /orders 201 0."))
    #expect(record.duration > .zero)
  }
}

struct Missing: Error {}

/// The paths that the answers of a test say, as `</path>`.
func paths(in text: String) -> [Substring] {
  text.split(separator: "<").dropFirst().compactMap { $0.split(separator: ">").first }
}
