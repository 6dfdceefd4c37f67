/// What was caught is run once more, in another order: a flaky test catches a bug by luck.
extension JudgeLoop {
  /// Variants that one test is to catch again.
  private struct Group {
    var test: String
    var ids: [Int]
  }

  /// Confirms each catch: by one of its tests alone, or by the whole suite where that says nothing.
  ///
  /// One test that fails twice catches the bug, and takes a fraction of the time of all. A test that
  /// fails in company only is no reason for a verdict: then the whole suite is run again. What was
  /// out of time has been run twice already.
  ///
  /// - Parameters:
  ///   - all: The variants, in the order of this second run.
  ///   - limits: What each may take.
  /// - Throws: ``NoScore/flaky(tests:)``, and what running them throws.
  mutating func repeatCatches(_ all: [Int], _ limits: JudgeLimits) throws {
    let caught = all.filter {
      if case .caught(_, let how) = pass.outcomes[$0] { how != .timeout } else { false }
    }
    let (groups, others) = groups(of: caught)
    // What survived in company must survive alone as well.
    let survivors = isShared ? all.filter { pass.outcomes[$0] == .survived } : []
    let alone = groups.flatMap { group in
      group.ids.map { JudgeRequest($0, .only(test: group.test)) }
    }
    let second = try running(alone + (others + survivors).map { JudgeRequest($0) }, limits)
    let doubtful = groups.flatMap { group in
      group.ids.filter { !isCaught($0, by: group.test, in: second) }
    }
    for id in survivors {
      guard case .caught(let tests, _) = second.outcomes[id] else { continue }
      throw NoScore.flaky(tests: tests)
    }
    try confirm(others, by: second)
    if doubtful.isEmpty { return }
    try confirm(doubtful, by: running(doubtful.map { JudgeRequest($0) }, limits))
  }

  /// Whether this test failed, or the process died while it ran.
  private func isCaught(_ id: Int, by test: String, in second: Pass) -> Bool {
    guard case .caught = second.outcomes[id] else { return false }
    let failures = second.failures[id] ?? []
    return failures.isEmpty || failures.contains { $0.id == test }
  }

  /// The outcomes of more runs; the ones before them stay as they are.
  private mutating func running(_ runs: [JudgeRequest], _ limits: JudgeLimits) throws -> Pass {
    let first = pass
    defer { pass = first }
    pass = Pass()
    try runAll(runs, limits)
    return pass
  }

  /// Keeps of each catch what the whole suite caught twice.
  private mutating func confirm(_ ids: [Int], by second: Pass) throws {
    for id in ids {
      guard case .caught(let tests, let how) = pass.outcomes[id] else { continue }
      guard case .caught(let others, _) = second.outcomes[id] else {
        throw NoScore.flaky(tests: tests)
      }
      let common = tests.filter(others.contains)
      if common.isEmpty, !(tests + others).isEmpty {
        throw NoScore.flaky(tests: tests + others)
      }
      pass.outcomes[id] = .caught(by: common, how: how)
      pass.failures[id]?.removeAll { !common.contains($0.displayName) }
    }
  }

  /// Few tests that caught all of these variants, each with its share.
  ///
  /// The others are the variants that no test came to an end on. With a process for each run there is
  /// nothing to save.
  private func groups(of caught: [Int]) -> (groups: [Group], others: [Int]) {
    if isSpawning { return ([], caught) }
    var catchers: [Int: Set<String>] = [:]
    for id in caught {
      let tests = Set((pass.failures[id] ?? []).map(\.id).filter(isName))
      if !tests.isEmpty { catchers[id] = tests }
    }
    let others = caught.filter { catchers[$0] == nil }
    var groups: [Group] = []
    while !catchers.isEmpty {
      let counts = catchers.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
      // The order of a dictionary differs from run to run; a report must not.
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        break
      }
      let ids = caught.filter { catchers[$0]?.contains(best) == true }
      for id in ids { catchers[id] = nil }
      groups.append(Group(test: best, ids: ids))
    }
    return (groups, others)
  }

  /// Whether an issue belongs to a test that a line can name.
  private func isName(_ test: String) -> Bool {
    !test.isEmpty && !test.contains(where: \.isNewline)
  }
}
