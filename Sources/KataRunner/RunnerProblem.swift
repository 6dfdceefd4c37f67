/// A reason why no test could be run.
struct RunnerProblem: Error {
  /// One sentence that says what was wrong, with the offending value.
  var text: String
  /// The exit code that reports it: 64 for a usage error, else 2.
  var exitCode: Int32 = 2

  static func usage(_ text: String) -> RunnerProblem { RunnerProblem(text: text, exitCode: 64) }
}
