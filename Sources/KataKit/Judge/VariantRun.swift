/// One run of the suite on one variant that came to an end.
package struct VariantRun: Equatable, Sendable {
  /// One issue that failed a test.
  package struct Failure: Equatable, Sendable, Decodable {
    /// The kind of an issue.
    package enum Kind: String, Sendable, Decodable {
      case expectation, thrown, timeLimit, recorded
    }

    /// Swift Testing's identifier of the test.
    package var id: String
    /// The test's sentence.
    package var displayName: String
    package var kind: Kind
    package var message: String

    private enum Member: String, CodingKey { case id, displayName, kind, message }

    package init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Member.self)
      id = try members.decode(String.self, forKey: .id)
      displayName = try members.decode(String.self, forKey: .displayName)
      kind = try members.decode(Kind.self, forKey: .kind)
      message = try members.decode(String.self, forKey: .message).shown
    }
  }

  /// The variant: 0 is the correct code, -1 makes every switch trap.
  package var id: Int
  /// Whether no test failed.
  package var isGreen: Bool
  /// How many test functions started.
  package var ran: Int
  /// How many test functions were skipped.
  package var skipped: Int
  /// The sentences of the tests that were skipped, where the worker tells them.
  package var skippedTests: [String] = []
  /// The sentences of the tests that ran past no switch: no bug can make them fail.
  package var idle: [String] = []
  /// The sentences of the tests that came to their end without evaluating an expectation.
  package var hollow: [String] = []
  /// How often the switches were read.
  package var reads = 0
  /// How long the run took, in seconds.
  package var seconds: Double
  /// The issues that failed tests, in the order in which they happened.
  package var failures: [Failure]

  /// The sentences of the failed tests, each once, in the order of their failures.
  package var failedTests: [String] {
    var seen: Set<String> = []
    return failures.map(\.displayName).filter { seen.insert($0).inserted }
  }

  /// What this run says about its variant.
  package var outcome: VariantOutcome {
    if isGreen && failures.isEmpty { return .survived }
    let isThrown = !failures.isEmpty && failures.allSatisfy { $0.kind == .thrown }
    let isLate = !failures.isEmpty && failures.allSatisfy { $0.kind == .timeLimit }
    return .caught(
      by: failedTests, how: isThrown ? .thrownError : isLate ? .timeout : .expectation)
  }
}
