import Dispatch
import Foundation
import KataKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends what runs when the learner presses Ctrl-C or the terminal goes away.
///
/// Programs run in groups of their own, so the terminal's interrupt reaches this process alone; it
/// kills them, puts the terminal back and leaves. Files are written whole or not at all, so there
/// is nothing else to mend.
final class Interrupts {
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen; `cleanUp` runs after the programs are dead.
  init(console: Console, runner: CommandRunner, cleanUp: @escaping @Sendable () -> Void) {
    let terminal = TerminalMode.current()
    // A queue of its own: all threads of the shared ones may be waiting for programs.
    let queue = DispatchQueue(label: "kata.interrupts")
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        runner.killAll()
        cleanUp()
        terminal?.restore()
        if console.isTerminal { console.write("\r\n Stopped. Nothing of yours was changed.\n") }
        exit(128 + number)
      }
      source.resume()
      return source
    }
    signal(SIGPIPE, SIG_IGN)
  }
}
