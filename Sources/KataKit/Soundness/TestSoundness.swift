/// Judges how a suite is written: what a sound suite never does.
package struct TestSoundness {
  private let scanners: [SwiftScanner]
  private let expecting: ExpectingFunctions

  /// Reads the test files of a suite.
  ///
  /// - Parameter tests: The suite's tree; every `.swift` file in it is read.
  package init(_ tests: FileTree) {
    scanners = tests.paths.filter { $0.hasSuffix(".swift") }
      .map { SwiftScanner(tests[$0] ?? "", file: $0) }
    expecting = ExpectingFunctions(scanners)
  }

  /// How many test functions the suite declares.
  package var testCount: Int { scanners.reduce(0) { $0 + $1.tests.count } }

  /// The sentences of the tests, in the order of the files.
  package var sentences: [String] { scanners.flatMap { $0.tests.map(\.sentence) } }

  /// The sentences of the tests and the names of the suites, as a filter may name them.
  package var names: [String] {
    scanners.flatMap { $0.suites.map(\.name) + $0.tests.map(\.sentence) }
  }

  /// The complaints in the order of files and lines.
  package var complaints: [SoundnessComplaint] {
    scanners.flatMap { scanner in
      let found =
        withoutExpectation(scanner) + switchedOff(scanner) + hidden(scanner) + foreign(scanner)
        + ForbiddenText(scanner).complaints + VacuousExpectations(scanner).complaints
      return found.sorted { ($0.line, $0.kind.rawValue) < ($1.line, $1.kind.rawValue) }
    }
  }

  private func withoutExpectation(_ scanner: SwiftScanner) -> [SoundnessComplaint] {
    scanner.functions.compactMap { function in
      guard function.isTest, let body = function.body,
        !expecting.initialiserExpects(around: body.lowerBound, in: scanner)
      else { return nil }
      let flow = TestFlow(scanner: scanner, body: body, expecting: expecting.names)
      let kind: SoundnessComplaint.Kind
      if !ExpectingFunctions.expects(body, in: scanner, calling: expecting.names) {
        if flow.endsInTry { return nil }
        kind = .noExpectation
      } else if flow.maySkipExpectations {
        kind = .skippableExpectation
      } else {
        return nil
      }
      return SoundnessComplaint(
        kind: kind, file: scanner.file, line: function.line, sentence: function.sentence,
        found: function.sentence)
    }
  }

  /// Failures that a test expects of itself.
  private func hidden(_ scanner: SwiftScanner) -> [SoundnessComplaint] {
    scanner.tokens.indices.filter { scanner.tokens[$0].isWord("withKnownIssue") }.map { index in
      SoundnessComplaint(
        kind: .knownIssue, file: scanner.file, line: scanner.tokens[index].line,
        sentence: scanner.sentence(at: index), found: "withKnownIssue")
    }
  }

  /// Classes of XCTest, whose tests nobody runs here.
  private func foreign(_ scanner: SwiftScanner) -> [SoundnessComplaint] {
    scanner.types.filter(\.isXCTestCase).map { type in
      let tests = scanner.functions.count {
        $0.name.hasPrefix("test") && type.body.contains($0.attributes.upperBound)
      }
      return SoundnessComplaint(
        kind: .xctest, file: scanner.file, line: type.line, sentence: type.name,
        found: "\(tests) \(tests == 1 ? "test" : "tests")")
    }
  }

  /// The complaints, and one for each test that was skipped without saying `.disabled`.
  package func complaints(whereSkipped skipped: [String]) -> [SoundnessComplaint] {
    let found = complaints
    let files = Set(found.filter { $0.kind == .disabled }.map(\.file))
    let others = scanners.filter { !files.contains($0.file) }.flatMap { scanner in
      scanner.functions.filter { $0.isTest && skipped.contains($0.sentence) }.map { function in
        SoundnessComplaint(
          kind: .disabled, file: scanner.file, line: function.line, sentence: function.sentence,
          found: function.sentence)
      }
    }
    return found + others
  }

  /// A complaint for each test that evaluated no expectation on the correct code, though it has some.
  ///
  /// What `confirmation` and an exit test expect is not counted, and a test with one of them is let be.
  package func complaints(whereHollow hollow: [String]) -> [SoundnessComplaint] {
    let known = Set(
      complaints.filter { [.noExpectation, .skippableExpectation].contains($0.kind) }
        .map(\.sentence))
    return scanners.flatMap { scanner in
      scanner.functions.filter { function in
        guard function.isTest, hollow.contains(function.sentence), let body = function.body,
          !known.contains(function.sentence)
        else { return false }
        let isUncounted = body.contains { index in
          ["confirmation", "processExitsWith"].contains { scanner.tokens[index].isWord($0) }
        }
        let counted = ExpectingFunctions.expects(
          body, in: scanner, calling: expecting.names, countedOnly: true)
        return counted && !isUncounted
      }.map { function in
        SoundnessComplaint(
          kind: .neverReached, file: scanner.file, line: function.line,
          sentence: function.sentence, found: function.sentence)
      }
    }
  }

  /// Whether the test of this sentence runs code in a process of its own, as an exit test does.
  func startsProcess(_ sentence: String) -> Bool {
    scanners.contains { scanner in
      scanner.functions.contains { function in
        function.sentence == sentence
          && function.body?.contains { scanner.tokens[$0].isWord("processExitsWith") } == true
      }
    }
  }

  private func switchedOff(_ scanner: SwiftScanner) -> [SoundnessComplaint] {
    let tests = scanner.functions.filter(\.isTest).map { ($0.sentence, $0.attributes) }
    let suites = scanner.suites.map { ($0.name, $0.attributes) }
    return (tests + suites).compactMap { sentence, attributes in
      let index = attributes.first { index in
        scanner.tokens[index].isWord("disabled") && scanner.tokens[index - 1].isMark(".")
      }
      guard let index else { return nil }
      return SoundnessComplaint(
        kind: .disabled, file: scanner.file, line: scanner.tokens[index].line, sentence: sentence,
        found: ".disabled")
    }
  }
}

extension SwiftScanner {
  /// The sentence of the function around a token: the innermost test, else the innermost function.
  func sentence(at index: Int) -> String {
    let around = functions.filter { $0.body?.contains(index) == true }
    return (around.last(where: \.isTest) ?? around.last)?.sentence ?? "(outside a test)"
  }

  /// The token some places further on, if there is one.
  func token(_ index: Int) -> SwiftToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }
}
