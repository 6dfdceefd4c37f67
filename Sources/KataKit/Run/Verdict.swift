/// What one run of a kata's tests says.
package struct Verdict: Codable, Equatable, Sendable {
  /// The colour: red, amber, green or hollow.
  package var colour: Colour
  /// The sentences of the tests that ran and passed.
  package var passed: [String] = []
  /// Why tests failed, in the order of the tests.
  package var failures: [TestFailure] = []
  /// The sentences of the tests that were skipped.
  package var skipped: [String] = []
  /// The compiler's errors, where the kata did not build.
  package var errors: [CompilerDiagnostic] = []
  /// Why the run is amber or hollow, in one sentence.
  package var reason: String?
  /// What the tests printed.
  package var output = ""
  /// Seconds from the start of the build to the verdict.
  package var seconds = 0.0

  package init(_ colour: Colour, reason: String? = nil) {
    self.colour = colour
    self.reason = reason
  }

  /// The sentences of the tests that failed, each once.
  package var failed: [String] {
    var seen: Set<String> = []
    return failures.map(\.test).filter { seen.insert($0).inserted }
  }

  /// How many test functions ran.
  package var testsRun: Int { passed.count + failed.count }

  /// The exit code that stands for the colour: 0 green, 1 red, 2 otherwise.
  package var exitCode: Int32 {
    switch colour {
    case .green: 0
    case .red: 1
    case .amber, .hollow: 2
    }
  }
}
