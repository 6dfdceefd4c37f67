import HTTPCore
import Ports
import Testing

@Suite struct `A request made for a test` {
  enum Visits: RequestKey { typealias Value = Int }
  enum Guests: RequestKey { typealias Value = Int }

  @Test func `has a host and the length of its body`() async throws {
    let request = try Request(.post, "/orders?now=yes", body: "tea")
    #expect(request.head.method == .post)
    #expect(request.path == "/orders")
    #expect(request.head.host == "test.example")
    #expect(request.head["Content-Length"] == "3")
    #expect(try await request.body.collect() == Array("tea".utf8))
  }

  @Test func `keeps the fields that it is given`() throws {
    let request = try Request(.get, "/", headers: ["Host": "shop.example", "X-Tea": "oolong"])
    #expect(request.head.values(of: "Host") == ["shop.example"])
    #expect(request.head["X-Tea"] == "oolong")
  }

  @Test func `is refused where a connection would refuse it`() {
    let refusal = #expect(throws: RequestRefusal.self) { try Request(.get, "/a b") }
    #expect(refusal?.status == .badRequest)
  }

  @Test func `keeps values under keys, each for itself`() throws {
    var request = try Request(.get, "/")
    #expect(request[Visits.self] == nil)
    request[Visits.self, default: 40] += 2
    let copy = request
    request[Visits.self] = 7
    #expect(copy[Visits.self] == 42)
    #expect(copy[Guests.self] == nil)
  }

  @Test func `says that a form is wanted before it reads the body`() async throws {
    let request = try Request(.post, "/", headers: ["Content-Type": "text/plain"], body: "a=b")
    let error = await #expect(throws: BodyError.self) { try await request.form() }
    #expect(error == .wrongType("text/plain", needed: "application/x-www-form-urlencoded"))
  }
}
