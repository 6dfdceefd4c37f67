extension Steadiness {
  /// Runs the suite and says what is not steady about it.
  ///
  /// - Parameters:
  ///   - worker: Runs the suite.
  ///   - seed: Decides the shuffled orders.
  ///   - clockReaders: The sentences of the tests whose text waits or reads the real clock.
  /// - Returns: The report.
  /// - Throws: What ``run()`` throws.
  package static func report(
    _ worker: Worker, seed: UInt64, clockReaders: Set<String>
  ) throws -> SteadyReport {
    var steadiness = Steadiness(worker: worker, seed: seed)
    return SteadyReport(try steadiness.run(), wanted: Self.runs, clockReaders: clockReaders)
  }
}

extension TestSoundness {
  /// The sentences of the tests that wait for real time or read the real clock.
  package var clockReaders: Set<String> {
    Set(complaints.filter { SoundnessComplaint.timing.contains($0.kind) }.map(\.sentence))
  }
}
