/// A phase of test-driven development: what a run was for.
package enum Phase: String, Codable, CaseIterable, Sendable {
  /// A test fails.
  case red
  /// The failing test passes.
  case green
  /// Code changed, no test did, and everything still passes.
  case refactor

  /// The phase of a run, from what came before it.
  ///
  /// | previous | colour | tests changed | sources changed | phase |
  /// |---|---|---|---|---|
  /// | any | red | any | any | red |
  /// | red | green | any | any | green |
  /// | green | green | no | yes | refactor |
  /// | green | green | yes, or neither changed | | none |
  /// | none | green | any | any | none |
  /// | any | amber, hollow | any | any | none |
  ///
  /// - Parameters:
  ///   - previous: The last colour that was red or green: a run that did not build proves nothing.
  ///   - colour: The colour of this run.
  ///   - testsChanged: Whether a file under `Tests/` changed since that previous run.
  ///   - sourcesChanged: Whether a file under `Sources/` changed since that previous run.
  /// - Returns: The phase, or nil where the run proves none.
  package static func derived(
    previous: Colour?, colour: Colour, testsChanged: Bool, sourcesChanged: Bool
  ) -> Phase? {
    switch (previous, colour) {
    case (_, .red): .red
    case (.red, .green): .green
    case (.green, .green): sourcesChanged && !testsChanged ? .refactor : nil
    default: nil
    }
  }

  /// The phase of a run that follows these events.
  ///
  /// Looks past amber and hollow runs, and counts their changes as changes of this run.
  ///
  /// - Parameters:
  ///   - events: The log so far, oldest first.
  ///   - colour: The colour of this run.
  ///   - diff: What changed since the last of the events.
  /// - Returns: The phase, or nil where the run proves none.
  package static func derived(after events: [LogEvent], colour: Colour, diff: Patch) -> Phase? {
    var testsChanged = !diff.paths(under: "Tests/").isEmpty
    var sourcesChanged = !diff.paths(under: "Sources/").isEmpty
    var previous: Colour?
    for event in events.reversed() {
      if event.colour == .red || event.colour == .green {
        previous = event.colour
        break
      }
      testsChanged = testsChanged || event.linesChangedTests > 0
      sourcesChanged = sourcesChanged || event.linesChangedSources > 0
    }
    return derived(
      previous: previous, colour: colour, testsChanged: testsChanged,
      sourcesChanged: sourcesChanged)
  }
}
