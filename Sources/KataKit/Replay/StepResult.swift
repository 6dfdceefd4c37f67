/// What the tests said of a step: the lines that begin with `>`.
///
/// ```
/// > ✘ four is written IV · expected "IV", found "IIII"
/// > ✘ refuses zero · Caught error: notPositive(0)
/// > ✔ 4 tests
/// > ▲ does not build · cannot find 'roman' in scope
/// ```
package enum StepResult: Equatable, Sendable {
  /// Tests failed; at least one line.
  case failed([StepFailure])
  /// So many tests ran, and all passed.
  case passed(tests: Int)
  /// The compiler refused, with this first error.
  case notBuilt(message: String)

  /// Whether a step of this kind ends with such a result.
  package func fits(_ kind: RedGreenStep.Kind) -> Bool {
    switch (self, kind) {
    case (.failed, .red), (.passed, .green), (.passed, .refactor), (.notBuilt, .amber): true
    default: false
    }
  }

  /// The result as Markdown, one line a failure.
  package var markdown: String {
    switch self {
    case .failed(let failures): failures.map { "> ✘ \($0.text)" }.joined(separator: "\n")
    case .passed(let tests): "> ✔ \(tests) \(tests == 1 ? "test" : "tests")"
    case .notBuilt(let message): "> ▲ does not build · \(message)"
    }
  }

  /// Reads result lines, or returns nil where one breaks the grammar or two kinds are mixed.
  ///
  /// - Parameters:
  ///   - lines: The lines with their `>`.
  ///   - title: The title of the step: a test's sentence that may hold a ` · ` of its own.
  package init?(lines: [String], title: String) {
    var failures: [StepFailure] = []
    for line in lines {
      if let rest = line.dropping("> ✘ "), let failure = StepFailure(text: rest, title: title) {
        failures.append(failure)
      } else if lines.count == 1, let message = line.dropping("> ▲ does not build · ") {
        self = .notBuilt(message: message)
        return
      } else if lines.count == 1, let rest = line.dropping("> ✔ ") {
        guard let match = rest.wholeMatch(of: /(\d+) tests?/), let tests = Int(match.1) else {
          return nil
        }
        self = .passed(tests: tests)
        return
      } else {
        return nil
      }
    }
    guard !failures.isEmpty else { return nil }
    self = .failed(failures)
  }
}

extension StringProtocol {
  /// What follows a prefix, or nil where the text does not begin with it.
  func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
