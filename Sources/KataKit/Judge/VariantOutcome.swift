/// What a suite did to one variant.
package enum VariantOutcome: Equatable, Sendable {
  /// How a suite noticed.
  package enum Detection: String, Codable, Sendable {
    /// An expectation failed, or a test recorded an issue.
    case expectation
    /// The test threw; no expectation failed.
    case thrownError
    /// The process died.
    case trap
    /// A loop read its switch too often: it would not have ended.
    case hitLimit
    /// The suite did not come to an end, twice.
    case timeout
  }

  /// These tests, named by their sentences, failed.
  case caught(by: [String], how: Detection)
  /// Every test passed.
  case survived
  /// The variant's text did not compile: a fault of the kata, not of the learner.
  case notViable(message: String)
}

extension VariantOutcome: Encodable {
  private enum Member: String, CodingKey { case outcome, by, how, message }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    switch self {
    case .caught(let tests, let how):
      try members.encode("caught", forKey: .outcome)
      try members.encode(tests, forKey: .by)
      try members.encode(how, forKey: .how)
    case .survived:
      try members.encode("survived", forKey: .outcome)
    case .notViable(let message):
      try members.encode("notViable", forKey: .outcome)
      try members.encode(message, forKey: .message)
    }
  }
}
