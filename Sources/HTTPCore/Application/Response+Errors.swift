extension Response {
  /// The answer to a request whose handler has thrown.
  ///
  /// An error that knows its answer gives it. A mistake of the client is answered with its reason; any
  /// other error with a bare 500, as its text may hold what is nobody's business. Either way the error
  /// is the `cause` of the answer, unless it is a `Problem`: that one is the answer that the handler
  /// wants.
  public init(answering error: any Error) {
    if let problem = error as? Problem {
      self = .problem(problem)
      return
    }
    self = Self.answer(to: error)
    cause = error
  }

  private static func answer(to error: any Error) -> Response {
    switch error {
    case let error as any AnswerableError: error.response
    case let error as BodyError: .mistake(error.status, "\(error)")
    case let error as RequestRefusal: .mistake(error.status, "\(error)")
    case let error as PathParameterError:
      if case .invalidValue = error {
        .mistake(.badRequest, "\(error)")
      } else {
        .problem(Problem(status: .internalServerError))
      }
    default: .problem(Problem(status: .internalServerError))
    }
  }

  private static func mistake(_ status: HTTPStatus, _ detail: String) -> Response {
    .problem(Problem(status: status, detail: detail))
  }
}
