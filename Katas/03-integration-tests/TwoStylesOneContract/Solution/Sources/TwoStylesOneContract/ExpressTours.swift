import ExpressStyle
import HTTPCore
import JSON
import Ports

/// The museum as Express has it: what is declared first stands before all the rest.
func expressTours(_ desk: any TourDesk) throws -> any Application {
  return ExpressApplication { app in
    app.use { request, next in
      var response = await next(request)
      try response.headers.append("Museum", "open")
      return response
    }
    app.use("/tours/:id(int)/places") { request, next in
      if request.cookies["member"] == nil { throw Problem(status: .unauthorized) }
      return await next(request)
    }
    app.get("/tours/:number(int)") { request in
      guard let tour = try await desk.tour(request.parameters.value("number")) else {
        throw Problem(status: .notFound)
      }
      return .json(tour.json)
    }
    app.post("/tours/:number(int)/places") { request in
      let number = try request.parameters.value("number", as: Int.self)
      let places = try places(in: await request.json())
      guard let tour = try await desk.book(places, of: number) else {
        throw Problem(status: .notFound)
      }
      var response = Response.json(tour.json, status: .created)
      try response.headers.append("Location", "/tours/\(number)")
      return response
    }
    app.recover(from: SoldOut.self) { error, _ in
      return .text("Only \(error.left) left", status: .conflict)
    }
  }
}

/// The number of places that a body asks for.
///
/// - Throws: `Problem` of 422 where it is no whole number of at least one.
func places(in body: JSONValue) throws -> Int {
  guard let number = body["places"]?.number, let places = Int("\(number)"), places >= 1 else {
    throw Problem(status: .unprocessableContent, detail: "\"places\" is a number from 1.")
  }
  return places
}
