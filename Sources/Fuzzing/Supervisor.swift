package import Foundation
import KataKit

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
  /// - Throws: `CommandError` where the program cannot be started.
  package func run(_ program: URL, _ arguments: [String]) throws -> Ending {
    try Data().write(to: file)
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    let child = try spawn(Command(program.path, arguments, in: here), output: STDOUT_FILENO)
    var (last, since) = (-1, ContinuousClock.now)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, WNOHANG) == 0 {
      _ = poll(nil, 0, 20)
      let number = ProgressNote.number(in: file) ?? -1
      if number != last { (last, since) = (number, .now) }
      guard number >= 0, (ContinuousClock.now - since).seconds > patience else { continue }
      kill(child, SIGKILL)
      _ = unsafe waitpid(child, &status, 0)
      return .hung(number: number)
    }
    switch CommandResult.Exit(status: status) {
    case .code(let code): return .left(code: code)
    case .signal(let signal):
      return .crashed(signal: signal, number: ProgressNote.number(in: file) ?? -1)
    case .timedOut: return .hung(number: last)
    }
  }
}
