package import Foundation

/// A way to run git: the live one starts a process, a double answers from a list.
package protocol GitRunning {
  /// Runs git and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: What follows the word `git`.
  ///   - directory: The working directory.
  ///   - input: The text for its standard input, or nil for none.
  /// - Returns: Its standard output.
  /// - Throws: An error of the conformance where git is missing or exits with anything but 0.
  func run(_ arguments: [String], in directory: URL, input: String?) throws -> String
}

/// A git command that did not do what it should.
package enum GitError: Error, Equatable, CustomStringConvertible {
  /// No folder of `PATH` holds git.
  case missing
  /// git exited with a code; the message is its standard error.
  case failed(arguments: [String], code: Int32, message: String)
  /// git answered with bytes that are not UTF-8, so a file of the history is not a text.
  case notText(arguments: [String])

  package var description: String {
    switch self {
    case .missing: "git was not found in PATH; install git, or edit RedGreen.md by hand"
    case .failed(let arguments, let code, let message):
      "git \(arguments.joined(separator: " ")) ended with \(code): \(message)"
    case .notText(let arguments):
      "git \(arguments.joined(separator: " ")): the answer is not UTF-8; a log holds text only"
    }
  }
}
