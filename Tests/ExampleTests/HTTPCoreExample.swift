import HTTPCore
import JSON
import Ports
import Testing

struct TeaRoomTests {
  @Test func `a handler is tested in three lines`() async throws {
    let greet: RequestHandler = { request in .text("Good morning, \(request.path)") }
    let response = try await greet(Request(.get, "/ada"))
    #expect(try await response.body.text() == "Good morning, /ada")
  }

  func room() throws -> Router<RequestHandler> {
    var room = Router<RequestHandler>()
    try room.add(.get, "/pots/:id(int)") { request in
      .text("pot \(try request.parameters.value("id", as: Int.self))")
    }
    try room.add(.post, "/pots") { request in
      let tea = try await request.json()["tea"]?.string ?? "water"
      return .text("a pot of \(tea)", status: .created)
    }
    return room
  }

  @Test func `a router finds the handler`() async throws {
    let response = try await room().respond(to: Request(.get, "/pots/7"))
    #expect(try await response.body.text() == "pot 7")
    #expect(try await room().respond(to: Request(.delete, "/pots")).status == .methodNotAllowed)
  }

  @Test func `a body comes as JSON`() async throws {
    let type: HTTPHeaders = ["Content-Type": "application/json"]
    let request = try Request(.post, "/pots", headers: type, body: #"{"tea":"oolong"}"#)
    #expect(try await room().respond(to: request).status == .created)
  }
}
