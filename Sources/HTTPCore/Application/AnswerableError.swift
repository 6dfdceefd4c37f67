/// An error that says for itself how the request is answered that met it.
///
/// It lets a guard throw far away from where answers are made: whoever makes an answer of a thrown
/// error, such as a server or an error handler, asks it. A thrown `Problem` is one, too.
///
/// ```swift
/// struct SoldOut: AnswerableError {
///   var response: Response { .problem(Problem(status: .conflict, detail: "No seat is left.")) }
/// }
/// ```
public protocol AnswerableError: Error {
  /// The answer; it tells the client nothing that is not its business.
  var response: Response { get }
}

extension Problem: AnswerableError {
  /// The problem itself.
  public var response: Response { .problem(self) }
}

extension BodyError: AnswerableError {
  /// The mistake of the client with its reason.
  public var response: Response { .problem(Problem(status: status, detail: "\(self)")) }
}

extension RequestRefusal: AnswerableError {
  /// The mistake of the client with its reason.
  public var response: Response { .problem(Problem(status: status, detail: "\(self)")) }
}

extension PathParameterError: AnswerableError {
  /// 400 with the reason for a value of the client's; a bare 500 for a name that the route lacks.
  public var response: Response {
    guard case .invalidValue = self else { return .problem(Problem(status: .internalServerError)) }
    return .problem(Problem(status: .badRequest, detail: "\(self)"))
  }
}
