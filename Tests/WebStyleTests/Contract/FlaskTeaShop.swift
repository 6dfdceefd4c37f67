import FlaskStyle
import Foundation
import HTTPCore
import HTTPServer
import Ports

extension TeaShop {
  private static func mark(_ name: String, _ app: FlaskRoutes) {
    app.before { request in
      request[Trail.self, default: ""] += name
      return nil
    }
    app.after { _, response in try response.headers.append("Trail", name) }
  }

  private static let trail: @Sendable (Request) -> String = { $0[Trail.self] ?? "" }

  /// The tea shop in the style of Flask.
  static var flask: FlaskApplication {
    get throws {
      try FlaskApplication { app in
        mark("a", app)
        mark("b", app)
        app.before { request in
          request[Visitor.self] = request.head["X-Visitor"]
          return nil
        }
        declarePages(app)
        declareOrders(app)
        declareBodies(app)
        declareErrors(app)
        declareContent(app)
        app.register(closed, at: "/closed")
        app.register(brokenHook, at: "/broken-hook")
        app.register(shop, at: "/shop")
        app.register(town, at: "/towns/<town>")
      }
    }
  }

  private static func declarePages(_ app: FlaskRoutes) {
    app.get("/") { "home" }
    app.get("/hello") { "Hello" }
    app.get("/names/<name>") { (name: String) in name }
    app.get("/keys/<uuid:key>") { (key: UUID) in "key \(key.uuidString.lowercased())" }
    app.get("/rest/<path:path>") { (path: String) in path }
    app.get("/search", search)
    app.get("/fields", tea)
    app.get("/trail", trail)
    app.get("/visitor") { request in request[Visitor.self] ?? "nobody" }
    app.get("/cookies") { request in request.cookies["flavour"] ?? "none" }
    app.get("/cookies/set", cookies)
    app.get("/old") { try Response.redirect(to: "/hello") }
    app.route(.get, .post)("/moved") {
      try Response.redirect(to: "/hello", status: .permanentRedirect)
    }
  }

  private static func declareOrders(_ app: FlaskRoutes) {
    app.get("/orders/new") { "new order" }
    app.get("/orders/<int:id>") { (id: Int) in "order \(id), then \(id + 1)" }
    app.get("/orders/<name>") { (name: String) in "order named \(name)" }
    app.post("/orders") {
      var response = Response.text("made")
      try response.headers.append("Location", "/orders/1")
      return (HTTPStatus.created, response)
    }
    app.put("/orders/<int:id>") { (id: Int) in "put \(id)" }
    app.patch("/orders/<int:id>") { (id: Int) in "patched \(id)" }
    app.delete("/orders/<int:id>") { (id: Int) in HTTPStatus.noContent }
  }

  private static func declareBodies(_ app: FlaskRoutes) {
    app.post("/form") { request in try await request.form()["name"] ?? "nobody" }
    app.post("/json", greeting)
    app.post("/small") { request in
      _ = try await request.json(upTo: 16)
      return "taken"
    }
  }

  private static func declareErrors(_ app: FlaskRoutes) {
    app.get("/tea") { () throws -> String in throw SoldOut() }
    app.get("/pot") { () throws -> String in throw Scalded() }
    app.get("/cup") { () throws -> String in throw Chipped() }
    app.get("/secret") { () throws -> String in throw Secret() }
    app.get("/problem") { () throws -> String in
      throw Problem(status: .conflict, detail: "The cup is taken.")
    }
    app.handle((any KitchenError).self) { error, _ in
      (HTTPStatus.badGateway, "kitchen: \(error is Scalded ? "scalded" : "else")")
    }
    app.handle(SoldOut.self) { _, _ in (HTTPStatus.conflict, "sold out") }
    app.handle(Chipped.self) { _, _ in (HTTPStatus.gone, "chipped") }
  }

  private static func declareContent(_ app: FlaskRoutes) {
    app.get("/tagged") { request in try tagged(request, "seven") }
    app.put("/tagged") { request in try tagged(request, "changed") }
    app.get("/digits", digits)
    app.get("/stream") { stream(["one ", "two ", "three"]) }
    app.get("/measured") { stream(["abc", "def"], length: 6) }
    app.get("/broken") { stream(["one "], breaks: true) }
    app.get("/files/<path:path>") { request in
      try await files.respond(to: request, path: "path")
    }
  }

  private static var closed: Blueprint {
    Blueprint { closed in
      closed.before { _ in .text("closed", status: .forbidden) }
      closed.get("/door") { "open" }
    }
  }

  private static var brokenHook: Blueprint {
    Blueprint { broken in
      broken.before { _ in throw SoldOut() }
      broken.get("/tea") { "tea" }
    }
  }

  private static var shop: Blueprint {
    Blueprint { shop in
      mark("s", shop)
      shop.get("/") { "shop" }
      shop.get("/trail", trail)
      shop.get("/teas/<int:tea>") { (tea: Int) in "tea \(tea)" }
      shop.get("/tea") { () throws -> String in throw SoldOut() }
      shop.get("/pot") { () throws -> String in throw Scalded() }
      shop.register(cellar, at: "/cellar")
      shop.handle(SoldOut.self) { _, _ in (HTTPStatus.gone, "the shop has sold out") }
    }
  }

  private static var cellar: Blueprint {
    Blueprint { cellar in
      mark("c", cellar)
      cellar.get("/barrels/<int:number>") { (number: Int) in "barrel \(number)" }
      cellar.get("/tea") { () throws -> String in throw SoldOut() }
    }
  }

  private static var town: Blueprint {
    Blueprint { town in
      town.get("/teas/<tea>") { (request: Request, tea: String) in
        "\(tea) in \(value("town", request))"
      }
    }
  }
}
