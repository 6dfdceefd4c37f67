import Foundation
import Synchronization

/// A sign of life while a compiler or the tests run; prints nothing where nobody watches.
final class Spinner: Sendable {
  private struct State {
    var text: String
    var step = 0
    var shown = 0
    var last = ContinuousClock.now
    /// When what it shows began; nil while it shows nothing.
    var started: ContinuousClock.Instant?
  }

  private let console: Console
  private let state: Mutex<State>

  init(_ console: Console, _ text: String) {
    self.console = console
    state = Mutex(State(text: text, started: .now))
  }

  /// Says what is being done from now on.
  func say(_ text: String) { state.withLock { $0.text = text } }

  /// Moves on, at most ten times a second and not in the first fifth of a second.
  func tick() {
    guard console.isTerminal else { return }
    let frame: String? = state.withLock { state in
      let started = state.started ?? .now
      state.started = started
      guard started.duration(to: .now) > .milliseconds(200),
        state.last.duration(to: .now) > .milliseconds(90)
      else { return nil }
      state.last = .now
      state.step += 1
      let sign = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠇"][state.step % 6]
      let seconds = Int(started.duration(to: .now).components.seconds)
      let text = " \(sign) \(state.text)" + (seconds > 2 ? " · \(seconds) s" : "")
      let blank = String(repeating: " ", count: max(0, state.shown - text.count))
      state.shown = text.count
      return "\r\(text)\(blank)"
    }
    if let frame { console.write(frame) }
  }

  /// Takes the sign away; what comes next counts its own seconds.
  func clear() {
    let shown = state.withLock { state in
      defer {
        state.shown = 0
        state.started = nil
      }
      return state.shown
    }
    if shown > 0 { console.write("\r" + String(repeating: " ", count: shown) + "\r") }
  }
}
