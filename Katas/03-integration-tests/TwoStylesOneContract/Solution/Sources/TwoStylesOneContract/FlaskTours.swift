import FlaskStyle
import HTTPCore
import JSON
import Ports

/// The museum as Flask has it: functions that return values, with hooks around them.
func flaskTours(_ desk: any TourDesk) throws -> any Application {
  let members = Blueprint { members in
    members.before { request in
      return request.cookies["member"] == nil ? Response(status: .unauthorized) : nil
    }
    members.post("/<int:number>/places") { (request: Request, number: Int) in
      let places = try places(in: await request.json())
      guard let tour = try await desk.book(places, of: number) else {
        throw Problem(status: .notFound)
      }
      var response = Response.json(tour.json, status: .created)
      try response.headers.append("Location", "/tours/\(number)")
      return response
    }
  }
  return try FlaskApplication { app in
    app.after { _, response in
      try response.headers.append("Museum", "open")
    }
    app.get("/tours/<int:number>") { (number: Int) in
      let tour = try await desk.tour(number)
      return tour?.json
    }
    app.register(members, at: "/tours")
    app.handle(SoldOut.self) { error, _ in
      return (HTTPStatus.conflict, "Only \(error.left) left")
    }
  }
}
