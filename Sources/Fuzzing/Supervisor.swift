package import Foundation

/// Runs a campaign in a child process, which may crash or hang, and knows at which input it did.
///
/// The child writes the number of each input into a file before it feeds it: what it noted last
/// outlives any crash, also one by the kernel for want of memory.
package struct Supervisor {
  /// How a child ended.
  package enum Ending: Equatable {
    /// By itself, with this code.
    case left(code: Int32)
    /// By a signal, at the input of this number.
    case crashed(signal: Int32, number: Int)
    /// By this supervisor, because the input of this number took too long.
    case hung(number: Int)
  }

  private let patience: Double
  private let file: URL

  /// Makes a supervisor.
  ///
  /// - Parameters:
  ///   - patience: The longest that one input may take, in seconds.
  ///   - file: Where the child notes its numbers; it is made anew.
  package init(patience: Double, file: URL) { (self.patience, self.file) = (patience, file) }

  /// Runs a program and waits for its end; the calling thread waits with it.
  ///
  /// - Throws: What `Process` throws where the program cannot be started.
  package func run(_ program: URL, _ arguments: [String]) throws -> Ending {
    try Data().write(to: file)
    let child = Process()
    (child.executableURL, child.arguments) = (program, arguments)
    let ended = DispatchSemaphore(value: 0)
    child.terminationHandler = { _ in ended.signal() }
    try child.run()
    var (last, since) = (-1, ContinuousClock.now)
    while ended.wait(timeout: .now() + min(patience / 2, 0.5)) == .timedOut {
      let number = ProgressNote.number(in: file) ?? -1
      if number != last { (last, since) = (number, .now) }
      guard number >= 0, (ContinuousClock.now - since) / .seconds(1) > patience else { continue }
      kill(child.processIdentifier, SIGKILL)
      ended.wait()
      return .hung(number: number)
    }
    guard child.terminationReason == .uncaughtSignal else {
      return .left(code: child.terminationStatus)
    }
    let number = ProgressNote.number(in: file) ?? -1
    return .crashed(signal: child.terminationStatus, number: number)
  }
}
