import FlaskStyle
import HTTPCore
import Ports

/// The examples in the documentation of FlaskStyle, compiled as they stand and never called.
struct FlaskStyleSnippets {
  struct SoldOut: Error {}

  func flaskApplicationExample(admin: Blueprint) throws {
    let shop = try FlaskApplication { app in
      app.get("/orders/<int:id>") { (id: Int) in "order \(id)" }
      app.post("/orders") { request in
        (HTTPStatus.created, try await request.json())
      }
      app.handle(SoldOut.self) { error, request in (HTTPStatus.conflict, "Sold out") }
      app.register(admin, at: "/admin")
    }
    _ = shop
  }

  func blueprintExample() {
    let admin = Blueprint { admin in
      admin.before { request in
        request.cookies["admin"] == nil ? Response(status: .forbidden) : nil
      }
      admin.get("/users") { "nobody yet" }
    }
    _ = admin
  }

  func routeRuleExample() {
    let rule: RouteRule = "/orders/<int:id>/lines/<line>"
    _ = rule
  }

  struct Tea: Encodable, ResponseConvertible {
    let name: String
  }

  func flaskRoutesExample() {
    func declareOrders(_ app: FlaskRoutes) {
      app.get("/orders") { "none yet" }
    }
  }

  enum Size: String, RouteParameter {
    case small, large
    init?(parameter text: String) { self.init(rawValue: text) }
  }

  func flaskMethodExample(app: FlaskRoutes) {
    app.get("/hello") { "Good morning" }
    app.get("/search") { request in try request.query()["q"] }
    app.get("/orders/<int:id>") { (id: Int) in "order \(id)" }
    app.put("/orders/<int:id>") { (request: Request, id: Int) in
      (HTTPStatus.accepted, "order \(id)")
    }
  }
}
