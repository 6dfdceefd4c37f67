extension CoachLesson {
  /// Waits until the test that was red is green, and the hidden ones with it.
  mutating func lookForGreen(_ own: Verdict, _ suite: String) throws -> [CoachRemark] {
    if own.colour == .red {
      return [.stillRed(broken: own.failed.filter { !state.accepted.contains($0) })]
    }
    if suite != state.suite || !state.accepted.allSatisfy(own.passed.contains) {
      // A test that was changed after it was red has to be red once more.
      let right = own.passed.filter(try proofs(state.step).asksFor)
      guard !right.isEmpty else {
        state.phase = .red
        return [.testGone(state.accepted.first ?? "")]
      }
      state.accepted = right
      state.suite = suite
    }
    if let remark = try hiddenComplaint() { return [remark] }
    state.phase = .refactor
    state.known = own.passed
    state.suite = suite
    state.isGreen = true
    return [.green(step: state.step), .tidyUp(question: step.question)]
  }

  /// Watches that a change of the structure changes nothing else, or sees the next test come.
  mutating func lookAtRefactoring(_ own: Verdict, _ suite: String) throws -> [CoachRemark] {
    if own.colour == .green {
      if let remark = try hiddenComplaint() { return [remark] }
      state.isGreen = true
      state.known = own.passed
      return [.stillGreen]
    }
    let next = state.step + 1
    if suite != state.suite, next < steps.count,
      own.failed.contains(where: try proofs(next).asksFor)
    {
      // Whoever writes the next test has gone on, and need not say so.
      return try enter(next, passed: own.passed, suite: state.suite) + lookForRed(own, suite)
    }
    let broken = own.failed.filter(state.known.contains)
    return [broken.isEmpty ? .newRed(own.failed) : .stillRed(broken: broken)]
  }

  /// What a hidden test of this step or an earlier one says against the learner's code.
  private func hiddenComplaint() throws -> CoachRemark? {
    let hidden = try probe.hiddenTests(upTo: state.step)
    if hidden.colour == .green { return nil }
    guard let failure = hidden.failures.first else { return .hiddenNotBuilt(hidden.errors.first) }
    let step = steps.firstIndex { $0.title == failure.test } ?? state.step
    return .hiddenRed(step: step, reason: failure.reason)
  }
}
