public import HTTPCore

/// The reason why a request that changes something was taken for a forged one: status 403.
public enum CrossSiteError: AnswerableError, Hashable {
  /// A page of another origin has sent it.
  case foreignOrigin(String)
  /// The browser says that a page of another site has sent it.
  case foreignSite
  /// It carries the cookie of a session, but not the token that a page of ours would send with it.
  case missingToken
  /// The token is not that of the session.
  case wrongToken

  /// Status 403 with a problem of the type `ProblemType.crossSite`.
  public var response: Response {
    .problem(Problem(type: ProblemType.crossSite, status: .forbidden, detail: description))
  }
}

extension CrossSiteError: CustomStringConvertible {
  /// What was wrong and what to do.
  public var description: String {
    switch self {
    case .foreignOrigin(let origin):
      "A page of \(origin.debugDescription) may not do this. Use a page of this server."
    case .foreignSite: "A page of another site may not do this. Use a page of this server."
    case .missingToken:
      "Send the value of the cookie \(SessionCookies.tokenName) in \(CrossSiteGuard.field)."
    case .wrongToken:
      "The value in \(CrossSiteGuard.field) is not that of this session. Load the page anew."
    }
  }
}
