import KataKit
import Testing

@Suite struct `The check of a starting point` {
  static let failure = TestFailure(
    test: "answers", kind: .expectation, message: "answer() == 42", expected: "42", found: "41")

  static func verdict(_ colour: Colour, _ failures: [TestFailure] = []) -> Verdict {
    var verdict = Verdict(colour)
    verdict.failures = failures
    return verdict
  }

  let check = StartCheck(
    stated: .init(colour: .red, tests: ["answers"], message: "expected 42, found 41"))

  @Test func `accepts the stated colour, test and reason`() {
    #expect(check.complaints(Self.verdict(.red, [Self.failure])).isEmpty)
  }

  @Test func `names the colour that it found instead`() {
    #expect(
      check.complaints(Self.verdict(.green))
        == ["it starts green, and kata.json says red"])
  }

  @Test func `names a stated test that does not fail`() {
    var other = Self.failure
    other.test = "another"
    #expect(
      check.complaints(Self.verdict(.red, [other])) == [
        "\"answers\" should fail at the start and does not",
        "\"another\" fails at the start, and kata.json does not say so",
      ])
  }

  @Test func `refuses the right test with another reason`() {
    var other = Self.failure
    other.found = "0"
    #expect(
      check.complaints(Self.verdict(.red, [other])) == [
        "\"answers\" fails for another reason: expected 42, found 0; stated: expected 42, found 41"
      ])
  }

  @Test func `compares the compiler's message of an amber start`() {
    let check = StartCheck(stated: .init(colour: .amber, tests: [], message: "cannot find 'f'"))
    var verdict = Verdict(.amber)
    verdict.errors = [CompilerDiagnostic(file: "a", line: 1, column: 1, message: "no such module")]
    #expect(check.complaints(verdict) == ["it is amber for another reason: no such module"])
  }
}
