extension Response {
  /// The answer to a request whose handler has thrown.
  ///
  /// An `AnswerableError` gives its own; any other error becomes a bare 500, as its text may hold
  /// what is nobody's business. Either way the error is the `cause` of the answer, unless it is a
  /// `Problem`: that one is the answer that the handler wants.
  public init(answering error: any Error) {
    let answerable = error as? any AnswerableError
    self = answerable?.response ?? .problem(Problem(status: .internalServerError))
    cause = error is Problem ? nil : error
  }
}
