import ExpressStyle
import HTTPCore
import Ports
import Testing

enum Trail: RequestKey { typealias Value = String }

/// Writes a mark on the request on its way in, and on the answer on its way out.
func mark(_ name: String) -> ExpressMiddleware {
  { request, next in
    var request = request
    request[Trail.self, default: ""] += name
    var response = await next(request)
    try response.headers.append("Trail", name)
    return response
  }
}

@Suite struct `The middleware of an Express application` {
  let trail: RequestHandler = { request in .text(request[Trail.self] ?? "none") }

  @Test func `is called in its order, and sees the answer in reverse`() async throws {
    let app = ExpressApplication { app in
      app.use(mark("a"))
      app.use(mark("b"))
      app.get("/", handler: trail)
    }
    let response = try await app.respond(to: Request(.get, "/"))
    #expect(try await response.body.text() == "ab")
    #expect(response.headers.values(of: "Trail") == ["b", "a"])
  }

  @Test func `does not see what a route before it has answered`() async throws {
    let app = ExpressApplication { app in
      app.get("/early", handler: trail)
      app.use(mark("a"))
      app.get("/late", handler: trail)
    }
    #expect(try await app.text(.get, "/early") == "none")
    #expect(try await app.text(.get, "/late") == "a")
  }

  @Test func `of a path sees that path and what lies below`() async throws {
    let app = ExpressApplication { app in
      app.use("/admin", mark("a"))
      app.get("/*path", handler: trail)
    }
    #expect(try await app.text(.get, "/admin") == "a")
    #expect(try await app.text(.get, "/admin/users") == "a")
    #expect(try await app.text(.get, "/%61dmin/users") == "a")
    #expect(try await app.text(.get, "/administrator") == "none")
  }

  @Test func `of a path sees the parameters of that path, and the route its own`() async throws {
    let app = ExpressApplication { app in
      app.use("/shops/:shop") { request, next in
        var request = request
        request[Trail.self] = "shop \(request.parameters["shop"] ?? "")"
        return await next(request)
      }
      app.get("/shops/:id/teas/:tea") { request in
        let (id, tea) = (request.parameters["id"] ?? "", request.parameters["tea"] ?? "")
        return .text("\(request[Trail.self] ?? "none"), id \(id), tea \(tea)")
      }
    }
    #expect(try await app.text(.get, "/shops/5/teas/oolong") == "shop 5, id 5, tea oolong")
  }

  @Test func `answers itself, and nothing after it is called`() async throws {
    let app = ExpressApplication { app in
      app.use { _, _ in .text("closed", status: .serviceUnavailable) }
      app.get("/") { _ in
        Issue.record("the route was called")
        return .text("open")
      }
    }
    #expect(try await app.status(.get, "/") == .serviceUnavailable)
  }

  @Test func `stands before one route alone where it is given with it`() async throws {
    let app = ExpressApplication { app in
      app.get("/guarded", mark("a"), mark("b"), handler: trail)
      app.get("/open", handler: trail)
    }
    #expect(try await app.text(.get, "/guarded") == "ab")
    #expect(try await app.text(.get, "/open") == "none")
  }

  @Test func `sees requests that no route answers, and may answer them`() async throws {
    let app = ExpressApplication { app in
      app.get("/") { _ in .text("home") }
      app.use { request, _ in .text("no \(request.path)", status: .notFound) }
    }
    #expect(try await app.text(.get, "/garden") == "no /garden")
    #expect(try await app.text(.post, "/") == "no /")
  }
}
