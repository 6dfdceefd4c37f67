import Foundation
import Synchronization

/// A sign of life while a compiler or the tests run; prints nothing where nobody watches.
final class Spinner: Sendable {
  private struct State {
    var text: String
    var step = 0
    var shown = 0
    var last = ContinuousClock.now
  }

  private let console: Console
  private let state: Mutex<State>
  private let started = ContinuousClock.now

  init(_ console: Console, _ text: String) {
    self.console = console
    state = Mutex(State(text: text))
  }

  /// Says what is being done from now on.
  func say(_ text: String) { state.withLock { $0.text = text } }

  /// Moves on, at most ten times a second and not in the first fifth of a second.
  func tick() {
    guard console.isTerminal, started.duration(to: .now) > .milliseconds(200) else { return }
    let frame: String? = state.withLock { state in
      guard state.last.duration(to: .now) > .milliseconds(90) else { return nil }
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

  /// Takes the sign away.
  func clear() {
    let shown = state.withLock { state in
      defer { state.shown = 0 }
      return state.shown
    }
    if shown > 0 { console.write("\r" + String(repeating: " ", count: shown) + "\r") }
  }
}
