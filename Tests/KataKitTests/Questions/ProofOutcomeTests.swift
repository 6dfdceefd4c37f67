import KataKit
import Testing

@Suite struct `The proof of a page` {
  let proof = QuestionPage.Proof(refutes: "No.", place: "Demo", test: "answers 42")

  private func complaint(_ verdict: Verdict) -> String? {
    ProofOutcome(proof, in: .ran(verdict)).complaint
  }

  @Test func `holds where its test passed`() {
    var verdict = Verdict(.green)
    verdict.passed = ["answers 42"]
    #expect(complaint(verdict) == nil)
  }

  @Test func `fails with the reason of its test`() {
    var verdict = Verdict(.red)
    verdict.failures = [TestFailure(test: "answers 42", kind: .recorded, message: "it said 41")]
    #expect(complaint(verdict) == "Demo · answers 42: the test fails: it said 41")
  }

  @Test func `fails where there is no such test, and says which is near`() {
    var verdict = Verdict(.green)
    verdict.passed = ["answers 43"]
    #expect(
      complaint(verdict)
        == "Demo · answers 42: there is no such test; perhaps \"answers 43\" is meant")
  }

  @Test func `fails where nothing ran`() {
    let verdict = Verdict(.amber, reason: "The build failed.")
    #expect(complaint(verdict) == "Demo: no test ran: The build failed.")
  }

  @Test func `fails where there is no such place`() {
    let complaint = ProofOutcome(proof, in: .noPlace).complaint
    #expect(complaint?.hasPrefix("\"Demo\" is neither a kata nor a folder") == true)
  }
}
