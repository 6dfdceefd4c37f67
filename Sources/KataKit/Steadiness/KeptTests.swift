/// The tests that a kata gives, and that a repair keeps.
package struct KeptTests: Sendable {
  /// The sentences of the given tests that the learner's suite no longer has.
  package let missing: [String]

  /// Compares two suites by the sentences of their tests.
  ///
  /// - Parameters:
  ///   - given: The files below `Tests/` that the kata gives.
  ///   - mine: The learner's.
  package init(given: FileTree, mine: FileTree) {
    let kept = Set(TestSoundness(mine).sentences)
    missing = TestSoundness(given).sentences.filter { !kept.contains($0) }
  }

  /// The missing tests as a red verdict.
  ///
  /// - Parameter place: Where the given tests can be read.
  /// - Returns: One failure for each missing test.
  package func verdict(givenIn place: String) -> Verdict {
    var verdict = Verdict(.red)
    verdict.failures = missing.map { test in
      var failure = TestFailure(
        test: test, kind: .recorded, message: "is gone, or has another name.")
      failure.advice =
        "A test that is taken out is not repaired. Put it back as it was given, from \(place), and mend it there."
      return failure
    }
    return verdict
  }
}
