import Synchronization

/// Several variants in one call of Swift Testing, which repeats the tests: one repetition for each.
///
/// The records do not tell where a repetition begins. One test after the other, it begins with the
/// start of the test or suite that started first of all.
final class VariantSeries: Sendable {
  private struct State {
    /// Which of the variants is active.
    var index = 0
    /// What started first.
    var first: String?
    var recorder: VariantRecorder
    var start = monotonicSeconds()
  }

  private let ids: [Int32]
  private let number: Int
  private let file: EventFile
  private let `switch`: Switch
  private let reads: Int
  private let limit: Int
  private let state: Mutex<State>

  /// Makes the first variant active.
  ///
  /// - Parameters:
  ///   - ids: The variants, at least one.
  ///   - number: The number of the first request; the others follow.
  ///   - file: Where the events go.
  ///   - switch: Makes a variant active.
  ///   - reads: How often one variant may read its switches.
  ///   - limit: The longest time one variant may take, in milliseconds; 0 for no limit.
  init(
    _ ids: [Int32], from number: Int, file: EventFile, switch: Switch, reads: Int, limit: Int
  ) {
    self.ids = ids
    self.number = number
    self.file = file
    self.`switch` = `switch`
    self.reads = reads
    self.limit = limit
    state = Mutex(State(recorder: VariantRecorder(number: number, file: file, marks: `switch`)))
    begin(0)
  }

  /// Takes one record; the start of a repetition ends one variant and makes the next active.
  ///
  /// Swift Testing waits for this before the test goes on.
  func record(_ bytes: UnsafeRawBufferPointer) {
    guard let record = unsafe JSONText(bytes) else { return }
    let payload = record["payload"]
    if payload?["kind"]?.string == "testStarted", let test = payload?["testID"]?.string {
      noteStart(of: test)
    }
    state.withLock { $0.recorder }.record(record)
  }

  /// Ends the last variant and returns how many have had their run.
  func finish() -> Int {
    state.withLock { state in
      end(state)
      `switch`.activate(0, reads: .max)
      return state.index + 1
    }
  }

  private func noteStart(of test: String) {
    state.withLock { state in
      guard let first = state.first else {
        state.first = test
        return
      }
      guard test == first, state.index + 1 < ids.count else { return }
      end(state)
      state.index += 1
      state.recorder = VariantRecorder(
        number: number + state.index, file: file, marks: `switch`,
        sentences: state.recorder.sentences)
      state.start = monotonicSeconds()
      begin(state.index)
    }
  }

  private func begin(_ index: Int) {
    file.write(#"{"redgreen":"variantStarted","id":\#(number + index)}"#)
    `switch`.activate(ids[index], reads: reads)
    ProcessGuard.limitTime(limit)
  }

  private func end(_ state: State) {
    ProcessGuard.limitTime(0)
    let seconds = monotonicSeconds() - state.start
    let reads = BugSwitch.reads
    file.write(
      state.recorder.summary(isGreen: state.recorder.isGreen, seconds: seconds, reads: reads))
  }
}
