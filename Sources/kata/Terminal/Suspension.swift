import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Gives the terminal back while the learner has suspended the command with Ctrl-Z, and takes it again.
final class Suspension {
  private let source: any DispatchSourceSignal

  /// Begins to listen.
  ///
  /// - Parameter terminal: The terminal's usual mode; the command reads keys one by one.
  init(_ terminal: TerminalMode) {
    signal(SIGTSTP, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGTSTP, queue: .global())
    source.setEventHandler {
      terminal.restore()
      // NB: `raise` stops this thread before it goes on, and all others with it, until `fg`.
      raise(SIGSTOP)
      terminal.readKeysOneByOne()
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGTSTP, SIG_DFL)
  }
}
