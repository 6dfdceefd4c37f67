import ExpressStyle
import HTTPCore
import JSON
import Ports
import WebSignIn

/// What the owner of an account may see of it.
struct AccountRoutes: Sendable {
  let accounts: any AccountStore
  let bearer: BearerGuard

  func declare(in app: inout ExpressRoutes) {
    app.get("/me", handler: bearer.protecting { _, id in try await show(id) })
    app.get(
      "/accounts/:id",
      handler: bearer.protecting(
        scope: "account:read", where: { request, id in request.parameters["id"] == id.rawValue }
      ) { _, id in try await show(id) })
  }

  private func show(_ id: Account.ID) async throws -> Response {
    guard let account = try await accounts.account(withID: id) else {
      throw BearerError(.invalid, realm: bearer.realm)
    }
    var answer = Response.json([
      "account": .string(id.rawValue), "email": .string("\(account.email)"),
      "name": .string(account.name),
    ])
    try answer.headers.append("Cache-Control", "no-store")
    return answer
  }
}
