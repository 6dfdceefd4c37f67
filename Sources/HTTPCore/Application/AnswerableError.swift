/// An error that says for itself how the request is answered that met it.
///
/// It lets a guard throw far away from where answers are made: whoever makes an answer of a thrown
/// error, such as a server or an error handler, asks it.
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
