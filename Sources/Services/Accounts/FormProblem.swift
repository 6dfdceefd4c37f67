/// One thing that is wrong with a form; it never quotes a password.
public struct FormProblem: Hashable, Sendable, CustomStringConvertible {
  /// The JSON Pointer of the field, such as `/email`; empty for the form as a whole.
  public let field: String
  /// What the field must be.
  public let message: String
  /// The field and the message.
  public var description: String { "\(field.isEmpty ? "the form" : field) \(message)" }

  /// Makes a problem.
  public init(field: String, message: String) {
    self.field = field
    self.message = message
  }
}
