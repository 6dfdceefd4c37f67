import ExpressStyle
import HTTPCore
import HTTPServer
import Ports

extension TeaShop {
  private static func mark(_ name: String) -> ExpressMiddleware {
    { request, next in
      var request = request
      request[Trail.self, default: ""] += name
      var response = await next(request)
      try response.headers.append("Trail", name)
      return response
    }
  }

  private static let trail: RequestHandler = { .text($0[Trail.self] ?? "") }

  /// The tea shop in the style of Express.
  static var express: ExpressApplication {
    ExpressApplication { app in
      app.use(mark("a"))
      app.use(mark("b"))
      app.use { request, next in
        var request = request
        request[Visitor.self] = request.head["X-Visitor"]
        return await next(request)
      }
      app.use("/closed") { _, _ in .text("closed", status: .forbidden) }
      app.use("/broken-hook") { _, _ in throw SoldOut() }
      declarePages(&app)
      declareOrders(&app)
      declareBodies(&app)
      declareErrors(&app)
      declareContent(&app)
      app.use("/shop", shop)
      app.use("/towns/:town", town)
      app.recover(from: SoldOut.self) { _, _ in .text("sold out", status: .conflict) }
      app.recover(from: Chipped.self) { _, _ in .text("chipped", status: .gone) }
      app.recover(from: (any KitchenError).self) { error, _ in
        .text("kitchen: \(error is Scalded ? "scalded" : "else")", status: .badGateway)
      }
    }
  }

  private static func declarePages(_ app: inout ExpressRoutes) {
    app.get("/") { _ in .text("home") }
    app.get("/hello") { _ in .text("Hello") }
    app.get("/names/:name") { .text(value("name", $0)) }
    app.get("/keys/:key(uuid)") { .text("key \(value("key", $0))") }
    app.get("/rest/*path") { .text(value("path", $0)) }
    app.get("/search") { .text(try search($0)) }
    app.get("/fields") { .text(tea($0)) }
    app.get("/trail", handler: trail)
    app.get("/visitor") { .text($0[Visitor.self] ?? "nobody") }
    app.get("/closed/door") { _ in .text("open") }
    app.get("/broken-hook/tea") { _ in .text("tea") }
    app.get("/cookies") { .text($0.cookies["flavour"] ?? "none") }
    app.get("/cookies/set") { _ in try cookies() }
    app.get("/old") { _ in try .redirect(to: "/hello") }
    app.all("/moved") { _ in try .redirect(to: "/hello", status: .permanentRedirect) }
  }

  private static func declareOrders(_ app: inout ExpressRoutes) {
    app.get("/orders/new") { _ in .text("new order") }
    app.get("/orders/:id(int)") { request in
      let id: Int = try request.parameters.value("id")
      return .text("order \(id), then \(id + 1)")
    }
    app.get("/orders/:name") { .text("order named \(value("name", $0))") }
    app.post("/orders") { _ in
      var response = Response.text("made", status: .created)
      try response.headers.append("Location", "/orders/1")
      return response
    }
    app.put("/orders/:id(int)") { .text("put \(value("id", $0))") }
    app.patch("/orders/:id(int)") { .text("patched \(value("id", $0))") }
    app.delete("/orders/:id(int)") { _ in Response(status: .noContent) }
  }

  private static func declareBodies(_ app: inout ExpressRoutes) {
    app.post("/form") { .text(try await $0.form()["name"] ?? "nobody") }
    app.post("/json") { .json(try await greeting($0)) }
    app.post("/small") { request in
      _ = try await request.json(upTo: 16)
      return .text("taken")
    }
  }

  private static func declareErrors(_ app: inout ExpressRoutes) {
    app.get("/tea") { _ in throw SoldOut() }
    app.get("/pot") { _ in throw Scalded() }
    app.get("/cup") { _ in throw Chipped() }
    app.get("/secret") { _ in throw Secret() }
    app.get("/problem") { _ in throw Problem(status: .conflict, detail: "The cup is taken.") }
  }

  private static func declareContent(_ app: inout ExpressRoutes) {
    app.get("/tagged") { try tagged($0, "seven") }
    app.put("/tagged") { try tagged($0, "changed") }
    app.get("/digits") { try digits($0) }
    app.get("/stream") { _ in stream(["one ", "two ", "three"]) }
    app.get("/measured") { _ in stream(["abc", "def"], length: 6) }
    app.get("/broken") { _ in stream(["one "], breaks: true) }
    app.get("/files/*path") { try await files.respond(to: $0, path: "path") }
  }

  private static var shop: ExpressApplication {
    ExpressApplication { shop in
      shop.use(mark("s"))
      shop.get("/") { _ in .text("shop") }
      shop.get("/trail", handler: trail)
      shop.get("/teas/:tea(int)") { .text("tea \(value("tea", $0))") }
      shop.get("/tea") { _ in throw SoldOut() }
      shop.get("/pot") { _ in throw Scalded() }
      shop.use("/cellar", cellar)
      shop.recover(from: SoldOut.self) { _, _ in .text("the shop has sold out", status: .gone) }
    }
  }

  private static var cellar: ExpressApplication {
    ExpressApplication { cellar in
      cellar.use(mark("c"))
      cellar.get("/barrels/:number(int)") { .text("barrel \(value("number", $0))") }
      cellar.get("/tea") { _ in throw SoldOut() }
    }
  }

  private static var town: ExpressApplication {
    ExpressApplication { town in
      town.get("/teas/:tea") { .text("\(value("tea", $0)) in \(value("town", $0))") }
    }
  }
}
