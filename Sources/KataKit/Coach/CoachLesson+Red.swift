extension CoachLesson {
  /// Waits for a test that is red for the step.
  mutating func lookForRed(_ own: Verdict, _ suite: String) throws -> [CoachRemark] {
    if own.failed.isEmpty, suite == state.suite {
      let codeIsAhead = try codeDoesIt()
      if codeIsAhead, case let proofs = try proofs(state.step), !proofs.isBuilt {
        return [.otherShape(proofs.error)]
      }
      return [.noNewTest(codeIsAhead: codeIsAhead)]
    }
    let proofs = try proofs(state.step)
    guard proofs.isBuilt else { return [.otherShape(proofs.error)] }
    if own.failed.isEmpty { return try greenAtOnce(own, suite, proofs) }
    let right = own.failed.filter(proofs.asksFor)
    guard let test = right.first else { return [try anotherReason(own, suite, proofs)] }
    let kinds = own.failures.filter { $0.test == test }.map(\.kind)
    if kinds.contains(.crash) || kinds.contains(.timeLimit) { return [.stopped(test: test)] }
    let others = own.failed.filter { !right.contains($0) }
    guard others.isEmpty else { return [.alsoRed(test: test, others: others)] }
    waitForGreen(right, own, suite)
    return [.rightRed(test: test, reason: own.reason(of: test) ?? "")]
  }

  mutating func waitForGreen(_ tests: [String], _ own: Verdict, _ suite: String) {
    state.phase = .green
    state.accepted = tests
    state.known = own.passed
    state.suite = suite
  }

  /// Whether the learner's code passes the hidden tests up to this step.
  func codeDoesIt() throws -> Bool {
    try probe.hiddenTests(upTo: state.step).colour == .green
  }

  /// Why what is red is not red for this step.
  private mutating func anotherReason(
    _ own: Verdict, _ suite: String, _ proofs: CoachProofs
  ) throws -> CoachRemark {
    let test = own.failed[0]
    if proofs.after.passed.contains(test) {
      if state.known.contains(test) {
        return .brokenCode(test: test, reason: own.reason(of: test) ?? "")
      }
      // When it is green, it is one of the tests that were there before.
      state.known.append(test)
      state.suite = suite
      return .asksForEarlier(test: test)
    }
    let finished = try probe.testsAfter(steps.count - 1)
    if finished.passed.contains(test) {
      return .asksForMore(test: test, reason: proofs.after.reason(of: test) ?? "")
    }
    return .redForever(
      test: test, reason: finished.reason(of: test) ?? own.reason(of: test) ?? "")
  }

  /// Finds which test could have been red where the tests have changed and all are green.
  private mutating func greenAtOnce(
    _ own: Verdict, _ suite: String, _ proofs: CoachProofs
  ) throws -> [CoachRemark] {
    if let test = own.passed.first(where: proofs.asksFor) {
      state.neverRed.append(step.title)
      waitForGreen([test], own, suite)
      return [.neverRed(test: test, reason: proofs.before.reason(of: test) ?? "")]
        + (try lookForGreen(own, suite))
    }
    if let test = own.passed.first(where: proofs.after.failed.contains) {
      let reason = proofs.after.reason(of: test) ?? ""
      let isRight = try probe.testsAfter(steps.count - 1).passed.contains(test)
      return [
        isRight ? .isAhead(test: test, reason: reason) : .disagrees(test: test, reason: reason)
      ]
    }
    let new = own.passed.filter { !state.known.contains($0) }
    return [new.isEmpty ? .noNewTest(codeIsAhead: try codeDoesIt()) : .cannotFail(new)]
  }
}
