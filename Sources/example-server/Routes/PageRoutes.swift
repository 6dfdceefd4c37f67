import ExpressStyle
import HTTPCore
import HTTPServer
import JSON
import Ports
import Services

/// The page, its script and its style, and the schema that its form obeys.
struct PageRoutes: Sendable {
  private let files: StaticFiles

  init(folder: String, clock: any WallClock) {
    files = StaticFiles(folder: folder, clock: clock)
  }

  func declare(in app: inout ExpressRoutes) {
    let files = files
    app.get("/assets/*file") { request in try await files.respond(to: request, path: "file") }
    app.get("/schemas/sign-up") { _ in .json(SignUpForm.schemaDocument) }
    // The links of mails lead to the page, whose script sends the token: a program that only looks
    // at links, as those of mail services do, confirms nothing.
    for path: RoutePattern in ["/", "/confirm/:token", "/reset/:token"] {
      app.get(path) { request in try await page(request) }
    }
  }

  private func page(_ request: Request) async throws -> Response {
    try await files.respond(to: request, file: "index.html")
  }
}
