import FlaskStyle
import HTTPCore
import Ports
import Testing

private struct OvenFire: Error {}
private protocol Mishap: Error {}
private struct Spill: Mishap {}
private struct Crumb: Mishap {}

@Suite struct `The error handlers of a Flask application` {
  @Test func `prefer its own type to a protocol, and both to any error`() async throws {
    let app = try FlaskApplication { app in
      app.handle((any Error).self) { _, _ in "any error" }
      app.handle((any Mishap).self) { _, _ in "a mishap" }
      app.handle(Spill.self) { _, _ in "a spill" }
      app.get("/oven") { () throws -> String in throw OvenFire() }
      app.get("/crumb") { () throws -> String in throw Crumb() }
      app.get("/floor") { () throws -> String in throw Spill() }
    }
    #expect(try await app.text(.get, "/oven") == "any error")
    #expect(try await app.text(.get, "/crumb") == "a mishap")
    #expect(try await app.text(.get, "/floor") == "a spill")
  }

  @Test func `answer a status that no function has made, and keep it`() async throws {
    let app = try FlaskApplication { app in
      app.get("/cup") { () -> String? in nil }
      app.get("/floor") { () throws -> String in throw Spill() }
      app.handle(.notFound) { request in "no \(request.path)" }
      app.handle(.methodNotAllowed) { _ in "not so" }
      app.handle(.internalServerError) { _ in "our mistake" }
    }
    #expect(try await app.text(.get, "/cup") == "no /cup")
    #expect(try await app.text(.get, "/pot") == "no /pot")
    #expect(try await app.status(.get, "/pot") == .notFound)
    let refused = try await app.respond(to: Request(.put, "/cup"))
    #expect(refused.headers["Allow"] == "GET, HEAD, OPTIONS")
    let failed = try await app.respond(to: Request(.get, "/floor"))
    #expect(failed.status == .internalServerError)
    #expect(failed.cause is Spill)
    #expect(try await failed.body.text() == "our mistake")
  }

  @Test func `that throw leave the error to those outside`() async throws {
    let kitchen = Blueprint { kitchen in
      kitchen.get("/floor") { () throws -> String in throw Spill() }
      kitchen.handle(Spill.self) { _, _ -> String in throw OvenFire() }
    }
    let app = try FlaskApplication { app in
      app.register(kitchen, at: "/kitchen")
      app.handle(OvenFire.self) { _, _ in "the oven" }
    }
    #expect(try await app.text(.get, "/kitchen/floor") == "the oven")
  }

  @Test func `answer for a hook after the function as well`() async throws {
    let app = try FlaskApplication { app in
      app.get("/") { "fine" }
      app.after { _, response in
        if response.status == .ok { throw Spill() }
      }
      app.handle(Spill.self) { _, _ in (HTTPStatus.conflict, "spilt") }
    }
    #expect(try await app.text(.get, "/") == "spilt")
  }
}
