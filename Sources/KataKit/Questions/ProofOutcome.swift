/// What a proof of a page came to.
package struct ProofOutcome: Encodable, Equatable, Sendable {
  /// What running a place gave.
  package enum Run: Sendable {
    /// There is no such kata and no such folder.
    case noPlace
    /// Its tests were built and run.
    case ran(Verdict)
  }

  /// What was to be proved.
  package var proof: QuestionPage.Proof
  /// Why it is not proved, in one sentence; nil where the test passed.
  package var complaint: String?

  /// Looks the proof's test up in a run.
  ///
  /// - Parameters:
  ///   - proof: What is to be proved.
  ///   - run: What running the proof's place gave.
  package init(_ proof: QuestionPage.Proof, in run: Run) {
    self.proof = proof
    switch run {
    case .noPlace:
      complaint =
        "\"\(proof.place)\" is neither a kata nor a folder of \(Questions.path) with a package"
    case .ran(let verdict):
      let name = "\(proof.place) · \(proof.test)"
      if let failure = verdict.failures.first(where: { $0.test == proof.test }) {
        complaint = "\(name): the test fails: \(failure.reason)"
      } else if verdict.passed.contains(proof.test) {
        complaint = nil
      } else if verdict.testsRun == 0 {
        complaint = "\(proof.place): no test ran" + StartCheck.because(verdict)
      } else {
        let near = NearestNames.of(proof.test, among: verdict.passed + verdict.failed)
        complaint =
          "\(name): there is no such test"
          + (near.first.map { "; perhaps \"\($0)\" is meant" } ?? "")
      }
    }
  }
}
