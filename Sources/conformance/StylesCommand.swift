internal import ExpressStyle
internal import FlaskStyle
internal import Foundation
internal import HTTPCore
internal import Ports

/// The same two routes on the bare router and in both styles, for load generators.
///
/// `styles --style bare|express|flask --port P` serves one of them; `styles-in-memory` prints the
/// microseconds that each takes for a request without a socket.
enum StylesCommand {
  static let names = ["bare", "express", "flask"]

  static func run(_ arguments: Arguments) throws {
    let name = arguments["style"] ?? ""
    guard names.contains(name) else { throw UsageError(text: "--style \(name)") }
    try WebSocketCommand.serve(arguments, handler: handler(name))
  }

  /// Prints medians of rounds in which the styles take turns: style, route, microseconds, ratio.
  ///
  /// It runs where tests run, not on the main thread.
  @concurrent static func measure() async throws {
    let requests = ["hello": try Request(.get, "/hello"), "order": try Request(.get, "/orders/7")]
    let handlers = try names.map(handler)
    for (route, request) in requests.sorted(by: { $0.key < $1.key }) {
      var times = names.map { _ in [Double]() }
      for _ in 1...15 {
        for place in names.indices {
          times[place].append(try await microseconds(handlers[place], request))
        }
      }
      let medians = times.map { $0.sorted()[$0.count / 2] }
      for (name, median) in zip(names, medians) {
        print(
          String(
            format: "%-8@ %-6@ %7.3f us  %.2f of bare", name, route, median, medians[0] / median))
      }
    }
  }

  private static func microseconds(
    _ handler: RequestHandler, _ request: Request
  ) async throws -> Double {
    let count = 50_000
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<count {
      guard try await handler(request).status == .ok else { throw UsageError(text: "no answer") }
    }
    return (clock.now - start) / .microseconds(1) / Double(count)
  }

  private static func handler(_ name: String) throws -> RequestHandler {
    switch name {
    case "express":
      let application = ExpressApplication { app in
        app.get("/hello") { _ in .text("Hello, World!") }
        app.get("/orders/:id(int)") {
          .text("order \(try $0.parameters.value("id", as: Int.self))")
        }
      }
      return { await application.respond(to: $0) }
    case "flask":
      let application = try FlaskApplication { app in
        app.get("/hello") { "Hello, World!" }
        app.get("/orders/<int:id>") { (id: Int) in "order \(id)" }
      }
      return { await application.respond(to: $0) }
    default:
      var router = Router<RequestHandler>()
      try router.add(.get, "/hello") { _ in .text("Hello, World!") }
      try router.add(.get, "/orders/:id(int)") {
        .text("order \(try $0.parameters.value("id", as: Int.self))")
      }
      return router.respond
    }
  }
}
