/// A maker of red-green logs out of what a learner did.
///
/// Many runs become few steps:
/// - A red run whose test changed is a red step, which states every test that fails; it is named after
///   the first that is newly red. The same test red again is still that step.
/// - A red run with no test changed is an attempt: its change goes to the step it ends in.
/// - The first green run after a red step is its green step.
/// - Green runs with only sources changed are one refactor step, until a note begins another.
/// - A green run with tests changed proves nothing red: its change goes to the next step.
/// - A run that does not build is an amber step if tests changed and the compiler's message is a new one.
/// - A run in which nothing changed, nothing ran, or some tests ran alone, is no step. Attempts after the
///   last green are left out.
///
/// The diffs are made anew, so each step has exactly one, from the step before.
package struct RedGreenRecorder {
  /// What stands in place of a prose that nobody wrote.
  package static let placeholder = "Why this test now?"

  private struct Entry {
    var kind: RedGreenStep.Kind
    var title: String
    var notes: [String]
    var result: StepResult
    var tree: FileTree
  }

  private let start: FileTree
  private let startsRed: String?
  private var entries: [Entry] = []
  /// The tree of the latest event.
  private var tree: FileTree
  /// The tests that failed in the latest red step.
  private var failing: Set<String> = []
  /// All tests seen so far.
  private var seen: Set<String> = []
  /// The notes of events that are no step yet.
  private var notes: [String] = []

  /// Makes a document from a log.
  ///
  /// - Parameters:
  ///   - events: The log, oldest first; the first diff starts from `start`.
  ///   - start: The kata's starting files.
  ///   - startsRed: The sentence of the test that is red at the start; the first green run is then its
  ///     green step.
  ///   - title: The heading of the document.
  ///   - intro: What stands before step 0.
  /// - Returns: A document whose steps are numbered from 1.
  /// - Throws: `RecorderError`: `badDiff`, `wrongTree`.
  package static func document(
    of events: [LogEvent], from start: FileTree, startsRed: String? = nil, title: String,
    intro: String = ""
  ) throws(RecorderError) -> RedGreenDocument {
    var recorder = RedGreenRecorder(start: start, startsRed: startsRed)
    for (index, event) in events.enumerated() {
      try recorder.apply(event, number: index + 1)
      recorder.record(event)
    }
    if let last = events.last, last.colour == .green { recorder.finish(last) }
    return RedGreenDocument(title: title, intro: intro, start: start, steps: recorder.steps)
  }

  private init(start: FileTree, startsRed: String?) {
    self.start = start
    self.startsRed = startsRed
    tree = start
  }

  private mutating func apply(_ event: LogEvent, number: Int) throws(RecorderError) {
    do throws(PatchError) {
      tree = try Patch(parsing: event.diff).applied(to: tree)
    } catch {
      throw .badDiff(event: number, error)
    }
    let digest = tree.digest
    guard event.treeDigest.isEmpty || event.treeDigest == digest else {
      throw .wrongTree(event: number, expected: event.treeDigest, found: digest)
    }
  }

  private mutating func record(_ event: LogEvent) {
    if let note = event.note, !note.trimmed.isEmpty { notes.append(note.trimmed) }
    if event.filter != nil { return }
    switch event.colour {
    case .red: recordRed(event)
    case .amber: recordAmber(event)
    case .green: recordGreen(event)
    case .hollow: break
    }
    seen.formUnion(event.passed + event.failed.map(\.test))
  }

  private mutating func recordRed(_ event: LogEvent) {
    guard !event.failed.isEmpty, !testsChanged.isEmpty else { return }
    let new =
      event.failed.first { !failing.contains($0.test) }
      ?? event.failed.first { $0.test.onOneLine == lastBuilt?.title } ?? event.failed[0]
    let sentence = new.test.onOneLine
    let isAgain = lastBuilt?.kind == .red && lastBuilt?.title == sentence
    if isAgain {
      while let entry = entries.popLast() {
        notes = entry.notes + notes
        if entry.kind == .red { break }
      }
    }
    if tree == base { dropAmbers() }
    let others = event.failed.filter { $0.test != new.test }
    let own = event.failed.filter { $0.test == new.test }
    failing = Set(event.failed.map(\.test))
    emit(.red, sentence, .failed((own + others).map(\.asStepFailure)))
  }

  private mutating func recordAmber(_ event: LogEvent) {
    let message = event.compilerMessage.map(\.firstLine) ?? ""
    let patch = LineDiff(from: base, to: tree).patch
    guard !message.isEmpty, !patch.paths(under: "Tests/").isEmpty else { return }
    if let last = entries.last, last.result == .notBuilt(message: message) {
      notes = last.notes + notes
      entries.removeLast()
    }
    let sentence = LineDiff(from: base, to: tree).patch.newTest
    emit(.amber, sentence ?? "the test does not build yet", .notBuilt(message: message))
  }

  private mutating func recordGreen(_ event: LogEvent) {
    guard tree != base else { return }
    if let red = lastBuilt, red.kind == .red {
      failing = []
      emit(.green, red.title, .passed(tests: event.passed.count))
    } else if let startsRed, lastBuilt == nil {
      dropAmbers()
      emit(.green, startsRed, .passed(tests: event.passed.count))
    } else if testsChanged.isEmpty {
      dropAmbers()
      if let last = entries.last, last.kind == .refactor, notes.isEmpty {
        notes = last.notes
        entries.removeLast()
      }
      guard tree != base else { return }
      let names = LineDiff(from: base, to: tree).patch.files.map(\.name)
      emit(
        .refactor, "change \(names.joined(separator: ", "))", .passed(tests: event.passed.count))
    }
  }

  /// Keeps what a last green run added to the tests, since no step follows to take it.
  private mutating func finish(_ event: LogEvent) {
    dropAmbers()
    guard tree != base else { return }
    let red = entries.last { $0.kind == .red }?.title
    let title = red ?? event.passed.last?.onOneLine ?? "the tests pass"
    emit(.green, title, .passed(tests: event.passed.count))
  }

  private mutating func emit(_ kind: RedGreenStep.Kind, _ title: String, _ result: StepResult) {
    entries.append(Entry(kind: kind, title: title, notes: notes, result: result, tree: tree))
    notes = []
  }

  /// Takes back amber steps at the end that no red step followed.
  private mutating func dropAmbers() {
    while let last = entries.last, last.kind == .amber {
      notes = last.notes + notes
      entries.removeLast()
    }
  }

  /// The tree of the latest step.
  private var base: FileTree { entries.last?.tree ?? start }

  private var lastBuilt: Entry? { entries.last { $0.kind != .amber } }

  /// The test files changed since the latest step that built.
  private var testsChanged: [String] {
    LineDiff(from: lastBuilt?.tree ?? start, to: tree).patch.paths(under: "Tests/")
  }

  private var steps: [RedGreenStep] {
    let before = [start] + entries.map(\.tree)
    return zip(entries.indices, entries).map { index, entry in
      let placeholder = entry.kind == .red ? Self.placeholder : ""
      return RedGreenStep(
        number: index + 1, kind: entry.kind, title: entry.title,
        prose: entry.notes.isEmpty ? placeholder : entry.notes.joined(separator: "\n\n"),
        diff: LineDiff(from: before[index], to: entry.tree).text, result: entry.result)
    }
  }
}
