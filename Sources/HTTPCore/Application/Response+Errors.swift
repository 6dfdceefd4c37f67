extension Response {
  /// The answer to a request whose handler has thrown.
  ///
  /// An error that knows its answer gives it. A mistake of the client is answered with its reason; any
  /// other error with a bare 500, as its text may hold what is nobody's business.
  public init(answering error: any Error) {
    switch error {
    case let error as any AnswerableError: self = error.response
    case let error as BodyError: self = .mistake(error.status, "\(error)")
    case let error as RequestRefusal: self = .mistake(error.status, "\(error)")
    case let error as PathParameterError:
      if case .invalidValue = error {
        self = .mistake(.badRequest, "\(error)")
      } else {
        self = .problem(Problem(status: .internalServerError))
      }
    default: self = .problem(Problem(status: .internalServerError))
    }
  }

  private static func mistake(_ status: HTTPStatus, _ detail: String) -> Response {
    .problem(Problem(status: status, detail: detail))
  }
}
