import ExpressStyle
import HTTPCore
import Ports

/// The examples in the documentation of ExpressStyle, compiled as they stand and never called.
struct ExpressStyleSnippets {
  func expressApplicationExample(admin: ExpressApplication) {
    let shop = ExpressApplication { app in
      app.use { request, next in
        var response = await next(request)
        try response.headers.append("Server-Timing", "shop")
        return response
      }
      app.get("/orders/:id(int)") { request in
        .text("order \(try request.parameters.value("id", as: Int.self))")
      }
      app.use("/admin", admin)
    }
    _ = shop
  }

  func expressMiddlewareExample() {
    let membersOnly: ExpressMiddleware = { request, next in
      guard request.cookies["member"] != nil else { return Response(status: .unauthorized) }
      return await next(request)
    }
    _ = membersOnly
  }

  struct SoldOut: Error {}

  func errorMiddlewareExample() {
    let soldOut: ErrorMiddleware = { error, request in
      error is SoldOut ? .text("Sold out", status: .conflict) : nil
    }
    _ = soldOut
  }

  func expressRoutesExample() {
    func declareOrders(_ app: inout ExpressRoutes) {
      app.get("/orders") { request in .text("none yet") }
    }
  }
}
