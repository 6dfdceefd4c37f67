import ExpressStyle
import HTTPCore
import Ports
import Testing

private struct SoldOut: Error { var tea = "oolong" }
private struct Burnt: Error {}

@Suite struct `The error middleware of an Express application` {
  @Test func `answers an error of a route before it, by its type`() async throws {
    let app = ExpressApplication { app in
      app.get("/tea") { _ in throw SoldOut() }
      app.recover(from: Burnt.self) { _, _ in .text("burnt") }
      app.recover(from: SoldOut.self) { error, request in
        .text("no \(error.tea) at \(request.path)", status: .conflict)
      }
    }
    let response = try await app.respond(to: Request(.get, "/tea"))
    #expect(response.status == .conflict)
    #expect(try await response.body.text() == "no oolong at /tea")
    #expect(response.cause == nil)
  }

  @Test func `does not answer an error of a route after it`() async throws {
    let app = ExpressApplication { app in
      app.recover { _, _ in .text("recovered") }
      app.get("/tea") { _ in throw SoldOut() }
    }
    #expect(try await app.status(.get, "/tea") == .internalServerError)
  }

  @Test func `hands the error that it throws itself to the next one`() async throws {
    let app = ExpressApplication { app in
      app.get("/tea") { _ in throw SoldOut() }
      app.recover { _, _ in throw Burnt() }
      app.recover { error, _ in .text("\(error)") }
    }
    #expect(try await app.text(.get, "/tea") == "Burnt()")
  }

  @Test func `answers below the middleware, which sees an answer and no error`() async throws {
    let app = ExpressApplication { app in
      app.use(mark("a"))
      app.get("/tea") { _ in throw SoldOut() }
      app.recover { _, _ in .text("recovered") }
    }
    let response = try await app.respond(to: Request(.get, "/tea"))
    #expect(response.headers["Trail"] == "a")
  }

  @Test func `leaves what it does not know to a bare 500 that knows its cause`() async throws {
    let app = ExpressApplication { app in
      app.get("/tea") { _ in throw SoldOut() }
      app.recover { _, _ in nil }
    }
    let response = try await app.respond(to: Request(.get, "/tea"))
    #expect(response.status == .internalServerError)
    #expect(try await !response.body.text().contains("oolong"))
    #expect(response.cause is SoldOut)
  }
}
