import HTTPCore
import JSON
import Ports
import Services

extension SignInRoutes {
  func openSession(_ request: Request) async throws -> Response {
    let form = try await SignInForms.credentials.read(request)
    let address = try form.address()
    try limits.account.take(address.folded)
    let signedIn = try await signIn.signIn(
      email: address, password: Secret(form.text("password")))
    return try answer(signedIn)
  }

  func refresh(_ request: Request) async throws -> Response {
    do {
      guard let session = SessionCookies.session(of: request) else {
        throw SignInError.sessionEnded
      }
      return try answer(await signIn.refresh(session))
    } catch let error as SignInError {
      return error.response.adding(SessionCookies.removing)
    }
  }

  func endSession(_ request: Request) async throws -> Response {
    if let session = SessionCookies.session(of: request) { try await signIn.signOut(session) }
    return Response(status: .noContent, headers: SessionCookies.removing)
  }

  /// The members of RFC 6749, section 5.1, but for the refresh token, which is in a cookie.
  private func answer(_ signedIn: SignedIn) throws -> Response {
    let lifetime = Int(SignIn.accessLifetime.components.seconds)
    return Response.json([
      "access_token": .string(signedIn.accessToken.reveal()), "token_type": "Bearer",
      "expires_in": .number(JSONNumber(lifetime)),
      "account": .string(signedIn.account.rawValue),
    ]).adding(
      try cookies.fields(for: signedIn.refreshToken, lifetime: SignIn.refreshLifetime))
  }
}
