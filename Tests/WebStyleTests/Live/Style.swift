import ExpressStyle
import FlaskStyle
import HTTPCore

/// One of the two ways to write the same small application.
enum Style: CaseIterable, Sendable {
  case express, flask

  /// A page, a form that is read, and an answer with a given body.
  func application(answering body: ResponseBody = .bytes([])) throws -> any Application {
    switch self {
    case .express:
      ExpressApplication { app in
        app.get("/hello") { _ in .text("Hello") }
        app.get("/answer") { _ in Response(body: body) }
        app.post("/form") { .text(try await $0.form()["name"] ?? "nobody") }
      }
    case .flask:
      try FlaskApplication { app in
        app.get("/hello") { "Hello" }
        app.get("/answer") { Response(body: body) }
        app.post("/form") { request in try await request.form()["name"] ?? "nobody" }
      }
    }
  }
}
