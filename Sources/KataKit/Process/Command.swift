package import Foundation

/// A program to start: what to run, where, with which limits.
package struct Command: Sendable {
  /// The absolute path of the program.
  package var executable: String
  /// The arguments, without the program's own name.
  package var arguments: [String]
  /// The folder it runs in.
  package var directory: URL
  /// The whole environment; nil hands on this process's own.
  package var environment: [String: String]?
  /// The longest it may run, in seconds; then it and its children are killed.
  package var timeLimit: Double
  /// What it reads from standard input, which is empty otherwise.
  package var input = ""

  /// Describes a start of a program.
  ///
  /// - Parameters:
  ///   - executable: The absolute path of the program.
  ///   - arguments: What follows the program's name.
  ///   - directory: The folder it runs in.
  ///   - environment: The whole environment; nil hands on this process's own.
  ///   - timeLimit: The longest it may run, in seconds.
  package init(
    _ executable: String,
    _ arguments: [String],
    in directory: URL,
    environment: [String: String]? = nil,
    timeLimit: Double = 300
  ) {
    self.executable = executable
    self.arguments = arguments
    self.directory = directory
    self.environment = environment
    self.timeLimit = timeLimit
  }
}

/// How a program ended, and the two ends of what it printed.
package struct CommandResult: Sendable {
  /// The ways in which a program ends.
  package enum Exit: Equatable, Sendable {
    /// It returned or called `exit` with this code.
    case code(Int32)
    /// A signal ended it: a trap, a crash, a kill.
    case signal(Int32)
    /// It was killed at its time limit.
    case timedOut

    /// What `waitpid` told of a process that ended.
    package init(status: Int32) {
      self = status & 0x7f == 0 ? .code((status >> 8) & 0xff) : .signal(status & 0x7f)
    }
  }

  /// How it ended.
  package var exit: Exit
  /// Standard output and standard error together; long output keeps its beginning and its end.
  package var output: String

  /// Says how a program ended and what it printed.
  package init(exit: Exit, output: String) {
    self.exit = exit
    self.output = output
  }

  /// Whether it returned 0.
  package var succeeded: Bool { exit == .code(0) }
}
