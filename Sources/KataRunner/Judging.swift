/// The judge mode: one build, and one run of the suite for each variant, all in this process.
struct Judging {
  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// Runs the suite once per variant and writes what failed; returns 0 when it came to the end.
  ///
  /// The second run of variant 0 lets the tests run in parallel: another order, same result.
  ///
  /// - Throws: A problem when the events cannot be written, or the binary holds no tests or no switch.
  func execute() async throws(RunnerProblem) -> Int32 {
    let file = try EventFile(arguments.events)
    guard let entryPoint = EntryPoint() else {
      throw RunnerProblem(text: "this binary was linked without Swift Testing")
    }
    guard let `switch` = Switch() else {
      throw RunnerProblem(text: "this binary exports no 'redgreen_activate': was it woven?")
    }
    ProcessGuard.crashAtOnce()
    file.write(#"{"redgreen":"judgeStarted","switches":\#(`switch`.count)}"#)
    let serial = EntryPoint.configuration(filters: arguments.filters, isParallel: false)
    let parallel = EntryPoint.configuration(filters: arguments.filters, isParallel: true)
    var baselines = 0
    for id in ids(upTo: `switch`.count) {
      if id == 0 { baselines += 1 }
      // Only one test after the other leaves marks that can be told apart.
      let marks = id == 0 && baselines != 2 ? `switch` : nil
      let recorder = VariantRecorder(id: id, file: file, marks: marks)
      file.write(#"{"redgreen":"variantStarted","id":\#(id)}"#)
      let start = monotonicSeconds()
      `switch`.activate(id)
      ProcessGuard.limitTime(arguments.limit)
      let isGreen: Bool
      do {
        isGreen = try await unsafe entryPoint.call(baselines == 2 && id == 0 ? parallel : serial) {
          unsafe recorder.record($0)
        }
      } catch {
        throw RunnerProblem(text: "Swift Testing refused to run: \(error)")
      }
      ProcessGuard.limitTime(0)
      `switch`.activate(0)
      file.write(recorder.summary(isGreen: isGreen, seconds: monotonicSeconds() - start))
    }
    file.write(#"{"redgreen":"judgeEnded"}"#)
    return 0
  }

  private func ids(upTo count: Int32) -> [Int32] {
    switch arguments.variants {
    case .all: count < 1 ? [] : Array(1...count)
    case .listed(let ids): ids
    }
  }
}
