import Ports

/// The conditions of one stub, and its answers so far.
struct Stub<Answer: Sendable>: Sendable, CustomStringConvertible {
  let matchers: [RequestMatcher]
  let answers: [Answer]
  let repeatsLast: Bool
  let callSite: CallSite
  var used = 0

  /// The conditions and the line that asked for them.
  var description: String {
    let conditions = matchers.map(\.description).joined(separator: ", ")
    return "\(conditions.isEmpty ? "any request" : conditions) (\(callSite))"
  }

  /// How many of the answers were used, for a report.
  var usage: String { "\(self): \(min(used, answers.count)) of \(answers.count) answers used" }

  /// What keeps a request from being answered here; nothing where it matches.
  func differences(from request: HTTPRequest) -> [String] {
    let fields = matchers.compactMap { $0.difference(from: request) }
    let isExhausted = used >= answers.count && !repeatsLast
    return fields + (isExhausted ? ["all \(answers.count) answers are used"] : [])
  }

  /// Takes the next answer, or the last again.
  mutating func takeAnswer() -> Answer {
    defer { used += 1 }
    return answers[min(used, answers.count - 1)]
  }
}
