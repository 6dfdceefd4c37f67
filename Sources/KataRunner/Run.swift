/// One run of the linked tests, with every record written as it happens.
struct Run {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// Runs the tests and returns the exit code: 0 green, 1 red.
  ///
  /// - Throws: A problem when the events cannot be written, or Swift Testing cannot run.
  func execute() async throws(RunnerProblem) -> Int32 {
    let file = try EventFile(arguments.events)
    guard let entryPoint = EntryPoint() else {
      throw RunnerProblem(text: "this binary was linked without Swift Testing")
    }
    let configuration = EntryPoint.Configuration(
      filters: arguments.filters, isParallel: !arguments.isSerial)
    do {
      return try await unsafe entryPoint.call(configuration.json) { unsafe file.write($0) } ? 0 : 1
    } catch {
      throw RunnerProblem(text: "Swift Testing refused to run: \(error)")
    }
  }
}
