import ExpressStyle
import HTTPCore
import Ports
import Testing

struct SoldOut: Error {}

struct TeaShopTests {
  let shop = ExpressApplication { app in
    app.use { request, next in
      var response = await next(request)
      try response.headers.append("Shop", "open")
      return response
    }
    app.get("/teas/:tea") { request in
      guard request.parameters["tea"] == "oolong" else { throw SoldOut() }
      return .text("A pot of oolong")
    }
    app.recover(from: SoldOut.self) { _, _ in .text("Sold out", status: .conflict) }
  }

  @Test func `serves the tea of the house`() async throws {
    let response = try await shop.respond(to: Request(.get, "/teas/oolong"))
    #expect(try await response.body.text() == "A pot of oolong")
    #expect(response.headers["Shop"] == "open")
  }

  @Test func `says that another tea is sold out`() async throws {
    let response = try await shop.respond(to: Request(.get, "/teas/assam"))
    #expect(response.status == .conflict)
  }
}
