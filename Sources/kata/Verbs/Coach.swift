import Foundation
import KataKit

extension Session {
  /// Walks the learner through a kata to follow, step by step.
  ///
  /// On a terminal it looks at every save until the learner quits; elsewhere it looks once.
  ///
  /// - Returns: 0 when all steps are done or the last look was as the step wants it, 1 otherwise.
  func coach(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    guard let course = try kata.course() else { throw NoCourse(kata: kata.name, form: kata.form) }
    if !workspace.hasCopy(of: kata), workspace.progress()[kata] == nil {
      _ = try start(Invocation(["start", kata.name]))
    }
    try workspace.requireCopy(of: kata)
    let tests = try testRunner()
    let terminal = console.isTerminal ? TerminalMode.current() : nil
    terminal?.readKeysOneByOne()
    let suspension = terminal.map(Suspension.init)
    defer {
      withExtendedLifetime(suspension) {}
      terminal?.restore()
    }
    let spinner = Spinner(console, "looking at it from both sides")
    let probe = BuiltProbe(of: kata, course, tests: tests, whileWaiting: spinner.tick)
    var loop = CoachLoop(
      session: self, kata: kata, course: course, tests: tests, probe: probe, spinner: spinner,
      lesson: CoachLesson(steps: course.steps, from: workspace.coach(of: kata), probe: probe),
      hasKeys: terminal != nil)
    return try loop.run()
  }
}

/// The loop of `kata coach`.
private struct CoachLoop {
  let session: Session
  let kata: Kata
  let course: CoachCourse
  let tests: TestRunner
  let probe: BuiltProbe
  let spinner: Spinner
  var lesson: CoachLesson
  let hasKeys: Bool
  private var last = Verdict(.hollow)
  private var code: Int32 = 1

  init(
    session: Session, kata: Kata, course: CoachCourse, tests: TestRunner, probe: BuiltProbe,
    spinner: Spinner, lesson: CoachLesson, hasKeys: Bool
  ) {
    self.session = session
    self.kata = kata
    self.course = course
    self.tests = tests
    self.probe = probe
    self.spinner = spinner
    self.lesson = lesson
    self.hasKeys = hasKeys
  }

  private var console: Console { session.console }
  private var suite: String { probe.files.below("Tests/").digest }

  mutating func run() throws -> Int32 {
    let folder = session.workspace.shown(session.workspace.folder(of: kata))
    console.line("\n \(session.paint.bold(kata.manifest.title)), step by step · \(folder)")
    let watcher = FileWatcher(
      folder: session.workspace.folder(of: kata), subfolders: ["Sources", "Tests"],
      readsKeys: hasKeys)
    say(lesson.greeting)
    // Nobody can press a key to say that the code is tidy: calling again says so.
    let mayGoOn = !hasKeys && lesson.state.phase == .refactor
    try look(isSaved: false)
    if mayGoOn, lesson.state.phase == .refactor { try goOn() }
    guard hasKeys else { return code }
    while lesson.state.phase != .done {
      showKeys()
      switch watcher.next() {
      case .inputEnded, .key("q"), .key("\u{4}"): return code
      case .changed: try look(isSaved: true)
      case .key("r"): try look(isSaved: false)
      case .key("n"), .key("\n"): try goOn()
      case .key("s"): say(lesson.greeting)
      case .key("h"): _ = try session.hint(Invocation(["hint", kata.name]))
      case .key: break
      }
    }
    return 0
  }

  private func showKeys() {
    console.line(
      session.paint.dim(
        " n next · s the step again · h hint · r run · q leave, and come back later"))
  }

  private mutating func look(isSaved: Bool) throws {
    try session.workspace.requireCopy(of: kata)
    if isSaved { console.line(" … saved …") }
    do {
      probe.files = try session.workspace.files(of: kata)
      last = try session.run(kata, with: tests, filter: nil, predicted: nil, isQuiet: false)
    } catch {
      last = Verdict(.amber, reason: Dispatcher.words(for: error))
    }
    try hear { lesson, last, suite in try lesson.look(last, suite: suite) }
  }

  private mutating func goOn() throws {
    try hear { lesson, last, suite in try lesson.goOn(last, suite: suite) }
  }

  /// Lets the coach think, remembers where it is, and prints what it says.
  private mutating func hear(
    _ think: (inout CoachLesson, Verdict, String) throws -> [CoachRemark]
  ) throws {
    let remarks = try think(&lesson, last, suite)
    spinner.clear()
    try session.workspace.remember(lesson.state, of: kata)
    if remarks.contains(where: screen.needsVerdict) { session.show(last, of: kata) }
    say(remarks)
    code = remarks.contains(where: screen.isWanted) ? 0 : 1
    guard lesson.state.phase == .done else { return }
    let events = try LogFile(url: session.workspace.log(of: kata)).read().events
    console.write(
      screen.comparison(
        CoachComparison(of: events, with: course), neverRed: lesson.state.neverRed.count))
    console.line(" Judge it     \(session.program) check \(kata.name)\n")
  }

  private var screen: CoachScreen {
    CoachScreen(
      course: course, paint: session.paint, width: console.width, hasKeys: hasKeys)
  }

  private func say(_ remarks: [CoachRemark]) {
    console.write(screen.text(remarks))
  }
}

/// A kata has no steps for the coach.
struct NoCourse: Error, CustomStringConvertible {
  var kata: String
  var form: KataManifest.Form

  var description: String {
    form == .follow
      ? "\(kata) has no steps for the coach yet: its Coach.md is missing. `swift run kata watch \(kata)` goes on without."
      : "\(kata) is not a kata to follow, so there are no steps to be coached through. Type: swift run kata watch \(kata)"
  }
}

extension Kata {
  fileprivate var form: KataManifest.Form { manifest.form }
}
