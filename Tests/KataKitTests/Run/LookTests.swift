import KataKit
import Testing

@Suite struct LookTests {
  @Test func `names the call and its answer`() {
    let failure = expectation(#"(roman(4) → "IIII") == "IV""#)

    #expect(failure.look == "Look at roman(4): it answers \"IIII\".")
  }

  @Test func `asks where a constant of the test comes from`() {
    let failure = expectation("(answer → .accepts) == .refuses")

    #expect(failure.look == "Look at where answer comes from: it is .accepts.")
  }

  @Test func `names the call whose answer is missing`() {
    #expect(
      expectation("opt(1) → nil").look == "Look at opt(1): it is nil, and the test needs a value.")
  }

  @Test func `names the call where the answer is not told`() {
    #expect(
      expectation("await f() == 4").look == "Look at await f(): it is not what the test asks for.")
  }

  @Test func `shows one line of a long answer`() {
    let failure = expectation("(page() → \"one\ntwo\") == \"\"")

    #expect(failure.look == "Look at page(): it answers \"one ….")
  }

  @Test func `keeps both halves of a condition together`() {
    let failure = expectation("(n == 4 → true) && (n == 5 → false)")

    #expect(failure.look == "Look at n == 4 && n == 5: it answers true && false.")
  }

  @Test func `asks for the missing check where nothing was thrown`() {
    let failure = expectation("an error was expected but none was thrown and \"1\" was returned")

    #expect(failure.look == "Look for the check that is missing: nothing was thrown.")
  }

  @Test(arguments: [
    "expected error of type Late, but \".early\" of type Delivery was thrown instead",
    "expected error \".late\" of type Delivery, but \".early\" of type Delivery was thrown instead",
    "unexpected error \".early\" of type Delivery was thrown",
  ])
  func `names the error that was thrown instead`(_ text: String) {
    #expect(expectation(text).look == "Look at which error is thrown: it is Delivery.early.")
  }

  @Test func `names the error that nobody expected`() {
    let failure = TestFailure(
      test: "delivers", kind: .thrown, message: "Caught error: .late", found: ".late")

    #expect(
      failure.look == "Look at what throws .late: the test does not expect an error there.")
  }

  @Test func `names the error that an expectation forbids`() {
    let failure = expectation("an error was thrown when none was expected: \".late\" of type D")

    #expect(
      failure.look == "Look at what throws D.late: the test does not expect an error there.")
  }

  @Test(arguments: [
    (TestFailure.Kind.recorded, "Look at the test itself"),
    (.crash, "Look at what this test calls first"),
    (.timeLimit, "Look for a loop that never ends"),
  ])
  func `says where to begin for each other kind`(_ kind: TestFailure.Kind, _ beginning: String) {
    let look = TestFailure(test: "delivers", kind: kind, message: "").look

    #expect(look.hasPrefix(beginning))
  }

  private func expectation(_ text: String) -> TestFailure {
    let parts = ExpectationText(text)
    return TestFailure(
      test: "delivers", kind: .expectation, message: parts.source, expected: parts.expected,
      found: parts.found)
  }
}
