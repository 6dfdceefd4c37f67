import Foundation
import KataKit

extension Session {
  /// Runs the tests at every save until the learner quits.
  func watch(_ invocation: Invocation) throws -> Int32 {
    var kata = try kata(invocation)
    try workspace.requireCopy(of: kata)
    let tests = try testRunner()
    let terminal = console.isTerminal ? TerminalMode.current() : nil
    terminal?.readKeysOneByOne()
    let suspension = terminal.map(Suspension.init)
    defer {
      withExtendedLifetime(suspension) {}
      terminal?.restore()
    }
    while true {
      let loop = WatchLoop(
        session: self, kata: kata, tests: tests, asksFirst: invocation.has("--predict"),
        hasKeys: terminal != nil)
      switch try loop.run() {
      case .quit(let code): return code
      case .next(let next): kata = next
      }
    }
  }
}

/// The loop of `kata watch` on one kata.
private struct WatchLoop {
  enum End {
    case quit(Int32)
    case next(Kata)
  }

  let session: Session
  let kata: Kata
  let tests: TestRunner
  let asksFirst: Bool
  let hasKeys: Bool

  private var console: Console { session.console }

  func run() throws -> End {
    console.line(
      "\n Watching \(session.workspace.shown(session.workspace.folder(of: kata))): save a file, see the colour."
    )
    var watcher = makeWatcher()
    var last = try runOnce(watcher, why: nil)
    while true {
      switch watcher.next() {
      case .inputEnded: return .quit(last.exitCode)
      case .changed: last = try runOnce(watcher, why: "saved")
      case .key("q"), .key("\u{4}"): return .quit(last.exitCode)
      case .key("r"), .key("\n"): last = try runOnce(watcher, why: "again")
      case .key("h"):
        _ = try session.hint(Invocation(["hint", kata.name]))
        console.line(keys)
      case .key("l"):
        _ = try session.list(Invocation(["list"]))
        console.line(keys)
      case .key("c"):
        _ = try session.check(Invocation(["check", kata.name]))
        console.line(keys)
      case .key("x"):
        if try confirmReset(watcher) {
          watcher = makeWatcher()
          last = try runOnce(watcher, why: "reset")
        }
      case .key("n"):
        if let next = try startNext() { return .next(next) }
      case .key: console.line(keys)
      }
    }
  }

  private func makeWatcher() -> FileWatcher {
    FileWatcher(
      folder: session.workspace.folder(of: kata), subfolders: kata.parts,
      readsKeys: hasKeys)
  }

  /// One run, announced before it begins, because a slow one must not look dead.
  private func runOnce(_ watcher: FileWatcher, why: String?) throws -> Verdict {
    try session.workspace.requireCopy(of: kata)
    if let why { console.line(" … \(why) …") }
    let predicted = asksFirst && why != nil ? ask(watcher) : nil
    let verdict: Verdict
    do {
      verdict = try session.run(
        kata, with: tests, filter: nil, predicted: predicted, isQuiet: false)
    } catch {
      verdict = Verdict(.amber, reason: Dispatcher.words(for: error))
    }
    session.show(verdict, of: kata)
    session.showRemarks(on: kata, errors: verdict.errors)
    if let predicted {
      let isRight = predicted == verdict.colour
      console.line(
        isRight ? " As you said." : " You said \(predicted.rawValue). What did you not expect?")
    }
    if hasKeys { console.line(keys) }
    return verdict
  }

  private var keys: String {
    session.paint.dim(" n next · h hint · l list · c check · x reset · r run · q quit")
  }

  /// Asks for the colour before the run; any other key is no prediction.
  private func ask(_ watcher: FileWatcher) -> Colour? {
    guard hasKeys else { return nil }
    console.write(" Which colour will it be?  r red · g green · a amber  ")
    let colours: [Character: Colour] = ["r": .red, "g": .green, "a": .amber]
    while true {
      switch watcher.next() {
      case .key(let key):
        console.line(colours[key]?.rawValue ?? "-")
        return colours[key]
      case .inputEnded: return nil
      case .changed: continue
      }
    }
  }

  private func confirmReset(_ watcher: FileWatcher) throws -> Bool {
    console.write(" Begin \(kata.name) again? What you have is kept as a backup.  y yes · n no  ")
    guard watcher.next() == .key("y") else {
      console.line("no")
      return false
    }
    console.line("yes")
    _ = try session.reset(Invocation(["reset", kata.name]))
    return true
  }

  private func startNext() throws -> Kata? {
    guard let next = session.next(after: kata, session.workspace.progress()) else {
      console.line(" There is no kata after this one.")
      return nil
    }
    if !session.workspace.hasCopy(of: next) {
      _ = try session.start(Invocation(["start", next.name]))
    }
    return next
  }
}
