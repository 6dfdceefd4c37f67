public import HTTPCore
import Ports
public import Services

extension SignInError: AnswerableError {
  /// Status 401, or 403 for an address that is not confirmed, with a problem of an own type.
  public var response: Response {
    let (type, status): (String, HTTPStatus) =
      switch self {
      case .refused: (ProblemType.signInRefused, .unauthorized)
      case .unconfirmed: (ProblemType.unconfirmed, .forbidden)
      case .sessionEnded: (ProblemType.sessionEnded, .unauthorized)
      case .tokenReused: (ProblemType.tokenReused, .unauthorized)
      }
    let answer = Response.problem(Problem(type: type, status: status, detail: "\(self)"))
    // Each 401 names a way in (RFC 9110, section 15.5.2).
    return status == .unauthorized
      ? answer.adding(["WWW-Authenticate": "Bearer realm=\"sign-in\""]) : answer
  }
}

extension LinkError: AnswerableError {
  /// Status 404 for a link that is not known, and 410 for one whose time is over.
  public var response: Response {
    let status: HTTPStatus =
      switch self {
      case .refused: .notFound
      case .expired: .gone
      }
    return .problem(Problem(type: ProblemType.linkRefused, status: status, detail: "\(self)"))
  }
}

extension FormError: AnswerableError {
  /// Status 422 with all that is wrong.
  public var response: Response { InvalidBody(problems).response }
}
