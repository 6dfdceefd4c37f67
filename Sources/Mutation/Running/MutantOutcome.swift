/// What the tests did to one mutant.
package enum MutantOutcome: Codable, Equatable, Sendable {
  /// How a test noticed.
  package enum Detection: String, Codable, CaseIterable, Sendable {
    /// An expectation failed, or a test recorded an issue.
    case assertion
    /// A test threw what it did not expect.
    case error
    /// The process died.
    case trap
    /// The tests passed many times more switches than on the code as it is: a loop without end.
    case hitLimit
    /// The tests did not come to an end, twice, the second time alone.
    case timeOut
  }

  /// A test failed; its sentence, nil where the process died between tests.
  case caught(by: String?, how: Detection, message: String?)
  /// Every test that reaches it passed; their sentences.
  case survived(reachedBy: [String])
  /// No test reaches it.
  case notReached
  /// It does not compile.
  case notViable(message: String)

  package var isCaught: Bool { if case .caught = self { true } else { false } }
}
