/// What came of one operation: an answer, or an error.
///
/// Two errors are equal when they have one type and one text.
public enum DifferentialOutcome<Answer: Equatable & Sendable>: Equatable, Sendable {
  /// The operation answered.
  case answered(Answer)
  /// The operation threw.
  case threw(type: String, text: String)

  init(of operation: () async throws -> Answer) async {
    do {
      self = .answered(try await operation())
    } catch {
      self = .threw(type: String(describing: type(of: error)), text: String(describing: error))
    }
  }
}

extension DifferentialOutcome: CustomStringConvertible {
  /// The answer or the error, with a verb before it.
  public var description: String {
    switch self {
    case .answered(let answer): "answered \(answer)"
    case .threw(let type, let text): "threw \(type): \(text)"
    }
  }
}
