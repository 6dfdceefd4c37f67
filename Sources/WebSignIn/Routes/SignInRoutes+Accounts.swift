import HTTPCore
import JSON
import Ports
import Services

extension SignInRoutes {
  func register(_ request: Request) async throws -> Response {
    let document = try await JSONBody.parse(request, upTo: 16 * 1024)
    let form = try SignUpForm(document)
    try limits.mail.take(form.email.folded)
    try await signUp.register(document)
    return Self.mailed
  }

  func confirm(_ request: Request) async throws -> Response {
    let form = try await SignInForms.token.read(request)
    let account = try await signUp.confirm(Secret(form.text("token")))
    return .json(["account": .string(account.rawValue)])
  }

  func requestReset(_ request: Request) async throws -> Response {
    let address = try await SignInForms.address.read(request).address()
    try limits.mail.take(address.folded)
    try await passwordReset.request(for: address)
    return Self.mailed
  }

  func resetPassword(_ request: Request) async throws -> Response {
    let form = try await SignInForms.newPassword.read(request)
    try await passwordReset.reset(Secret(form.text("token")), to: Secret(form.text("password")))
    // A new password has ended all sessions, the one of this browser among them.
    return Response(status: .noContent, headers: SessionCookies.removing)
  }

  /// The answer where a mail is on its way, of whatever kind: it tells nothing about accounts.
  private static let mailed = Response.json(
    ["message": "A mail is on its way. Follow the link in it."], status: .accepted)
}
