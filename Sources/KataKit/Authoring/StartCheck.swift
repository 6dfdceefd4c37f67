import Foundation

/// Proves that a kata's starting point is what `kata.json` says: the colour, the tests, the reason.
package struct StartCheck {
  private let stated: KataManifest.Start

  package init(stated: KataManifest.Start) { self.stated = stated }

  /// What differs; empty where the start is as stated.
  package func complaints(_ verdict: Verdict) -> [String] {
    guard verdict.colour == stated.colour else {
      return [
        "it starts \(verdict.colour.rawValue), and kata.json says \(stated.colour.rawValue)"
          + Self.because(verdict)
      ]
    }
    var complaints: [String] = []
    let failed = Set(verdict.failed)
    for test in stated.tests where !failed.contains(test) {
      complaints.append("\"\(test)\" should fail at the start and does not")
    }
    let known = stated.tests + (stated.sometimes ?? [])
    for test in verdict.failed where !known.contains(test) {
      complaints.append("\"\(test)\" fails at the start, and kata.json does not say so")
    }
    for failure in verdict.failures where stated.tests.contains(failure.test) {
      if !failure.reason.contains(stated.message) {
        complaints.append(
          "\"\(failure.test)\" fails for another reason: \(failure.reason); stated: \(stated.message)"
        )
      }
    }
    if stated.colour == .amber || stated.colour == .hollow {
      let reason = verdict.errors.first?.message ?? verdict.reason ?? ""
      if !reason.contains(stated.message) {
        complaints.append("it is \(verdict.colour.rawValue) for another reason: \(reason)")
      }
    }
    return complaints
  }

  static func because(_ verdict: Verdict) -> String {
    if let failure = verdict.failures.first { return ": \"\(failure.test)\": \(failure.reason)" }
    if let error = verdict.errors.first { return ": \(error.file):\(error.line): \(error.message)" }
    return verdict.reason.map { ": \($0)" } ?? ""
  }
}

extension TestFailure {
  /// The reason as logs write it: `expected X, found Y`, or the message.
  package var reason: String {
    if kind == .expectation, let expected, let found {
      return "expected \(expected), found \(found)"
    }
    return message
  }
}
