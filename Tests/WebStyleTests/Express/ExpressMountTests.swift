import ExpressStyle
import HTTPCore
import Ports
import Testing

@Suite struct `An Express application below another one` {
  let shop = ExpressApplication { shop in
    shop.get("/") { _ in .text("shop") }
    shop.get("/teas/:tea") { request in
      let (base, path) = (request.basePath, request.path)
      return .text("\(base) \(path) \(request.parameters["tea"] ?? "")")
    }
  }

  @Test func `sees its own part of the path`() async throws {
    let app = ExpressApplication { [shop] app in app.use("/shop", shop) }
    #expect(try await app.text(.get, "/shop/teas/oolong?size=2") == "/shop /teas/oolong oolong")
    #expect(try await app.text(.get, "/shop") == "shop")
    #expect(try await app.status(.get, "/shop/") == .notFound)
  }

  @Test func `sees the parameters of the path that it is mounted at`() async throws {
    let shop = ExpressApplication { shop in
      shop.get("/teas/:tea") { request in
        .text("\(request.parameters["town"] ?? "") \(request.parameters["tea"] ?? "")")
      }
    }
    let app = ExpressApplication { app in app.use("/:town/shop", shop) }
    #expect(try await app.text(.get, "/Bergen/shop/teas/oolong") == "Bergen oolong")
  }

  @Test func `lies below one that lies below another`() async throws {
    let town = ExpressApplication { [shop] town in town.use("/shop", shop) }
    let app = ExpressApplication { app in app.use("/bergen", town) }
    #expect(try await app.text(.get, "/bergen/shop/teas/assam") == "/bergen/shop /teas/assam assam")
  }

  @Test func `leaves what it has no route for to what is declared after it`() async throws {
    let app = ExpressApplication { [shop] app in
      app.use("/shop", shop)
      app.get("/shop/:page") { request in .text("page \(request.path)") }
    }
    #expect(try await app.text(.get, "/shop/hours") == "page /shop/hours")
  }

  @Test func `keeps its middleware to itself`() async throws {
    let trail: RequestHandler = { request in .text(request[Trail.self] ?? "none") }
    let shop = ExpressApplication { shop in
      shop.use(mark("s"))
      shop.get("/teas", handler: trail)
    }
    let app = ExpressApplication { app in
      app.use(mark("a"))
      app.use("/shop", shop)
      app.get("/teas", handler: trail)
    }
    #expect(try await app.text(.get, "/shop/teas") == "as")
    #expect(try await app.text(.get, "/teas") == "a")
  }

  @Test func `answers its errors itself before the outer one does`() async throws {
    struct SoldOut: Error {}
    let shop = ExpressApplication { shop in
      shop.get("/tea") { _ in throw SoldOut() }
      shop.recover { _, _ in .text("the shop") }
    }
    let app = ExpressApplication { app in
      app.get("/tea") { _ in throw SoldOut() }
      app.use("/shop", shop)
      app.recover { _, _ in .text("the town") }
    }
    #expect(try await app.text(.get, "/shop/tea") == "the shop")
    #expect(try await app.text(.get, "/tea") == "the town")
  }
}
