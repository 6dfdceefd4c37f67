/// A reason why a suite gets no score at all.
package enum NoScore: Error, Equatable, Sendable {
  /// No test ran on the correct code.
  case nothingRan
  /// These tests fail on the correct code, the first of them for this reason where it is known.
  case notGreen(tests: [String], reason: String? = nil)
  /// These tests pass on the correct code one after the other, and fail there side by side.
  case orderDependent(tests: [String])
  /// These tests pass on the correct code in the order of the source, and fail there in another.
  case needsOrder(tests: [String])
  /// These tests do not always say the same of the same code.
  case flaky(tests: [String])
  /// The process died on the correct code, in this test.
  case diedOnCorrectCode(test: String?)
  /// The correct code did not come to an end within the limit, in this test.
  case hungOnCorrectCode(test: String?)
  /// With every switch trapping the suite stays green: it never reaches the code that is judged.
  case nothingReached
  /// The build holds another number of switches than the plan.
  case wrongBuild(expected: Int, found: Int)
  /// A proof that the judge itself works failed: what it should have found, and what it found.
  case judgeBroken(proof: String)
  /// The suite reaches for the judge: a test file, a line, the offending text.
  case tampering(file: String, line: Int, found: String)
  /// The worker ended without a word on what it was asked to run.
  case workerFailed(exit: WorkerExit)
}

extension NoScore: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nothingRan: "no test ran"
    case .notGreen(let tests, _): "red on the correct code: \(tests.joined(separator: ", "))"
    case .orderDependent(let tests):
      "green one test after the other, red side by side: \(tests.joined(separator: ", "))"
    case .needsOrder(let tests):
      "green in the order of the source, red in another: \(tests.joined(separator: ", "))"
    case .flaky(let tests):
      "flaky, red now and then on the very same code: \(tests.joined(separator: ", "))"
    case .diedOnCorrectCode(let test): "died on the correct code\(Self.place(test))"
    case .hungOnCorrectCode(let test): "did not end on the correct code\(Self.place(test))"
    case .nothingReached: "no test reaches the code that is judged"
    case .wrongBuild(let expected, let found):
      "the build holds \(found) switches, the plan \(expected)"
    case .judgeBroken(let proof): "the judge failed a proof of its own: \(proof)"
    case .tampering(let file, let line, let found):
      "\(file):\(line) reaches for the judge: \(found)"
    case .workerFailed(let exit): "the test process ended without a result (\(exit))"
    }
  }

  private static func place(_ test: String?) -> String { test.map { ", in: \($0)" } ?? "" }
}
