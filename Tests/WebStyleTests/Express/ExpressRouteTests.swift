import ExpressStyle
import HTTPCore
import HTTPServer
import Ports
import Testing

@Suite struct `The routes of an Express application` {
  @Test func `answer in memory`() async throws {
    let app = ExpressApplication { app in
      app.get("/orders/:id(int)") { request in
        .text("order \(try request.parameters.value("id", as: Int.self) + 1)")
      }
    }
    #expect(try await app.text(.get, "/orders/7") == "order 8")
  }

  @Test func `answer over a socket`() async throws {
    let app = ExpressApplication { app in
      app.get("/orders/:id") { request in .text("order \(request.parameters["id"] ?? "")") }
    }
    let answer = try await withServer(app) { server in
      try await WireClient(port: server.port)
        .exchange("GET /orders/a%20b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    }
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.hasSuffix("\r\n\r\norder a b"))
  }

  @Test func `are tried in the order they are declared in`() async throws {
    let app = ExpressApplication { app in
      app.get("/orders/:id") { _ in .text("any") }
      app.get("/orders/new") { _ in .text("new") }
    }
    #expect(try await app.text(.get, "/orders/new") == "any")
  }

  @Test func `are told apart by the kinds of their parameters`() async throws {
    let app = ExpressApplication { app in
      app.get("/orders/:id(int)") { request in .text("number \(request.parameters["id"] ?? "")") }
      app.get("/orders/:name") { request in .text("name \(request.parameters["name"] ?? "")") }
      app.get("/:thing/latest") { _ in .text("latest") }
    }
    #expect(try await app.text(.get, "/orders/7") == "number 7")
    #expect(try await app.text(.get, "/orders/tea") == "name tea")
    #expect(try await app.text(.get, "/orders/latest") == "name latest")
    #expect(try await app.text(.get, "/teas/latest") == "latest")
  }

  @Test func `leave a narrower route that does not fit to a wider one`() async throws {
    let app = ExpressApplication { app in
      app.get("/:shop/1") { request in .text("first of \(request.parameters["shop"] ?? "")") }
      app.get("/tea/:id") { request in .text("tea \(request.parameters["id"] ?? "")") }
    }
    #expect(try await app.text(.get, "/tea/1") == "first of tea")
    #expect(try await app.text(.get, "/tea/2") == "tea 2")
  }

  @Test func `answer every method where they are declared for all`() async throws {
    let app = ExpressApplication { app in
      app.all("/any") { request in .text(request.head.methodName) }
    }
    for method in ["DELETE", "PATCH", "OPTIONS"] {
      let request = try Request("\(method) /any HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(try await app.respond(to: request).body.text() == method)
    }
  }

  @Test func `answer 405 with the other methods`() async throws {
    let app = ExpressApplication { app in
      app.get("/orders") { _ in .text("all") }
      app.post("/orders") { _ in .text("one more") }
    }
    let response = try await app.respond(to: Request(.delete, "/orders"))
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers["Allow"] == "GET, HEAD, POST, OPTIONS")
  }
}
